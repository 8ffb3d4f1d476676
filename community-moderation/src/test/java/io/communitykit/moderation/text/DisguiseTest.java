package io.communitykit.moderation.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisguiseTest {

    /** A vocabulary of few words. */
    private record Few(Set<String> ordinary, Set<String> common) implements Vocabulary {

        static Few of(String ordinary, String common) {
            return new Few(
                    new TreeSet<>(List.of((ordinary + " " + common).split(" ", -1))),
                    new TreeSet<>(List.of(common.split(" ", -1))));
        }

        @Override
        public boolean isOrdinary(String word) {
            return ordinary.contains(word);
        }

        @Override
        public boolean isCommon(String word) {
            return common.contains(word);
        }
    }

    private static final Vocabulary VOCABULARY = Few.of("bloke heads shade live read coop", "the a all you what");

    private static final List<Term> TERMS = List.of(strict("blockhead"), strict("goose"), strict("silly duck"));

    private static Term strict(String text) {
        return new Term(text, TermMode.WORD, Evasion.STRICT);
    }

    private static List<Match> found(String text) {
        return TermMatcher.compile(TERMS).findAll(text);
    }

    @ParameterizedTest
    @CsvSource({
        "you g00se!, g00se, LEET",
        "G0O$E, G0O$E, LEET",
        "a b|ockhe@d here, b|ockhe@d, LEET",
        "gо\u043ese, gо\u043ese, LOOK_ALIKE",
        "see \u0262\u1d0f\u1d0f\ua731\u1d07, \u0262\u1d0f\u1d0f\ua731\u1d07, LOOK_ALIKE",
        "goooose, goooose, REPEATED",
        "ggoooossee, ggoooossee, REPEATED",
        "such a g o o s e., g o o s e, SEPARATED",
        "g-o-o-s-e, g-o-o-s-e, SEPARATED",
        "g.o_o.s e, g.o_o.s e, SEPARATED",
        "(g.o-o_s.e), g.o-o_s.e, SEPARATED",
        "block_head, block_head, SEPARATED",
        "go*se, go*se, MASKED",
        "b***khead, b***khead, MASKED",
        "g%6Fose, g%6Fose, ENCODED",
        "g&#111;&#x6f;se, g&#111;&#x6f;se, ENCODED",
        "11goose22, goose, PADDED",
        "s1lly duck, s1lly duck, LEET",
        "silly d.u.c.k, silly d.u.c.k, SEPARATED",
        "sillyduck, sillyduck, JOINED",
    })
    void disguisesAreSeenThroughWithTheirExactSpan(String text, String span, Disguise disguise) {
        List<Match> matches = found(text);
        assertThat(matches).hasSize(1);
        assertThat(text.substring(matches.get(0).start(), matches.get(0).end())).isEqualTo(span);
        assertThat(matches.get(0).disguise()).isEqualTo(disguise);
        assertThat(matches.get(0).certain()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mongoose",
                "goosebumps",
                "go, ose",
                "goo se",
                "g'oose",
                "x g y o z o s e",
                "1905 00 53",
                "block heading",
                "g%zzose &goose;x",
                "we see a dog oosexy",
                "гоосе",
            })
    void innocentTextsAreLeftAlone(String text) {
        assertThat(found(text).stream().filter(match -> match.disguise() != Disguise.NONE))
                .isEmpty();
    }

    @Test
    void aSlipIsCertainOnlyIfAVocabularySaysSo() {
        assertThat(found("you blokchead")).containsExactly(new Match(0, 4, 13, Disguise.MISSPELT, false));
        assertThat(TermMatcher.compile(TERMS, VOCABULARY).findAll("you blockead"))
                .containsExactly(new Match(0, 4, 12, Disguise.MISSPELT, true));
    }

    @Test
    void anOrdinaryWordIsNoSlip() {
        List<Term> terms = List.of(strict("shake"), strict("lives"), strict("bread"));
        TermMatcher matcher = TermMatcher.compile(terms, VOCABULARY);

        assertThat(matcher.findAll("We live, we read, we like shade.")).isEmpty();
    }

    @Test
    void joinedWordsAreTakenApartAmongCommonOnes() {
        TermMatcher matcher = TermMatcher.compile(TERMS, VOCABULARY);

        assertThat(matcher.findAll("whatthegoose")).containsExactly(new Match(1, 7, 12, Disguise.JOINED, true));
        assertThat(matcher.findAll("gooseblockhead"))
                .containsExactly(new Match(1, 0, 5, Disguise.JOINED, true), new Match(0, 5, 14, Disguise.JOINED, true));
        assertThat(matcher.findAll("gooseneck")).isEmpty();
    }

    @Test
    void oneAuthorDoesNotMakeAWordOrdinary() {
        LearntVocabulary.Learner learner = LearntVocabulary.learner();
        for (int i = 0; i < 100; i++) {
            learner.learn("evader", "gosoe gosoe");
        }
        learner.learn("one", "We don't mind a grove").learn("two", "A grove2 and a Gróve");

        assertThat(learner.build().authorsOf()).containsOnlyKeys("a", "grove");
    }

    @Test
    void chineseIsFoundThroughSymbolsAndStylesOfDigits() {
        TermMatcher matcher = TermMatcher.compile(List.of(strict("大笨蛋"), strict("三心")));

        assertThat(matcher.findAll("你是大!#笨@蛋。"))
                .extracting(Match::start, Match::end)
                .hasSize(1);
        assertThat(matcher.findAll("他3心二意")).containsExactly(new Match(1, 1, 3, Disguise.LEET, true));
        assertThat(matcher.findAll("很大，笨，蛋")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1!",
                "g.",
                "%67",
                "&#103;",
                "go0",
                "gо",
                "o*",
                "g o ",
                "a\u0301",
                "大!",
                "1!|7",
                "abcdefgh",
                "gosoe"
            })
    void timeGrowsWithTheTextOnly(String unit) {
        TermMatcher matcher = TermMatcher.compile(
                List.of(
                        strict("goose"),
                        strict("illilillilt"),
                        strict("oooooooo"),
                        strict("gggggg ggggg"),
                        strict("大大")),
                VOCABULARY);
        String text = unit.repeat(5_000);

        assertThat(matcher.find(text, (term, start, end) -> {})).isLessThan(40L * text.length());
    }
}
