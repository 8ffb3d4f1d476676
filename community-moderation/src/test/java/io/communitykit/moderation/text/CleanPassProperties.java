package io.communitykit.moderation.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CleanPassProperties {

    private static final List<Term> TERMS = List.of(
            new Term("goose", TermMode.WORD, Evasion.STRICT),
            new Term("silly goose", TermMode.WORD, Evasion.STRICT),
            new Term("dodo", TermMode.WORD, Evasion.STRICT),
            new Term("goblin", TermMode.PREFIX, Evasion.STRICT));

    private static final Vocabulary WORDS = new Vocabulary() {
        @Override
        public boolean isOrdinary(String word) {
            return isCommon(word) || word.equals("goblet");
        }

        @Override
        public boolean isCommon(String word) {
            return List.of("the", "a", "and", "go").contains(word);
        }
    };

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                "goose", "goo", "se", "g", "o", "s", "e", "dodo", "do", "silly", "gosoe", "gose", "goblin", "gobiln",
                "the", "goblet", "GOOSE", " ", " ", "  ", "\n", ".", ",", "-", "'", "(", ")", "\"", "!", "1", "2026",
                "*", "0", "\u2019", "\u043e", "é", "ooo");
        return pieces.list().ofMaxSize(25).map(some -> String.join("", some));
    }

    /** Without passing over anything. */
    private static Set<Match> readInFull(StrictMatcher matcher, String text) {
        Set<Match> found = new TreeSet<>(Match.IN_TEXT);
        new Scan(text, matcher, sink(found)).run(0, false);
        return found;
    }

    private static TermMatcher.Sink sink(Set<Match> found) {
        return new TermMatcher.Sink() {
            @Override
            public void match(int term, int start, int end) {
                found.add(new Match(term, start, end));
            }

            @Override
            public void disguised(int term, int start, int end, Disguise disguise, boolean certain) {
                found.add(new Match(term, start, end, disguise, certain));
            }
        };
    }

    private static void assertSame(StrictMatcher matcher, String text) {
        Set<Match> found = new TreeSet<>(Match.IN_TEXT);
        matcher.find(text, sink(found));

        assertThat(found).isEqualTo(readInFull(matcher, text));
    }

    @Property(tries = 4000)
    void passingOverCleanWordsChangesNothing(@ForAll("texts") String text) {
        assertSame(StrictMatcher.compile(TERMS, List.of(0, 1, 2, 3), null), text);
        assertSame(StrictMatcher.compile(TERMS, List.of(0, 1, 2, 3), WORDS), text);
    }

    @Property(tries = 500)
    void norDoesItInLongTexts(@ForAll("texts") String text) {
        assertSame(StrictMatcher.compile(TERMS, List.of(0, 1, 2, 3), null), (text + " ").repeat(60));
    }
}
