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

class DisguiseProperties {

    private static final String TERM = "blockhead";
    private static final List<String> PIECES = List.of(
            "block",
            "head",
            "bl0ck",
            "he",
            "a",
            "d",
            "goose",
            "g",
            "0",
            "o",
            "\u043e",
            "\u0455",
            "$",
            "*",
            ".",
            "-",
            "_",
            " ",
            "  ",
            "'",
            "%6f",
            "%",
            "&#111;",
            "&amp;",
            "&",
            ";",
            "\u200b",
            "\u0301",
            "\ud835\udc1a",
            "\ud83c\uddec",
            "\ud800",
            "\udc00",
            "\u00df",
            "\ufb01",
            "\u5927",
            "3",
            "\u4e09",
            "!",
            "\u0627",
            "ooo",
            "gg");

    private static final TermMatcher MATCHER = TermMatcher.compile(List.of(
            new Term(TERM, TermMode.WORD, Evasion.STRICT),
            new Term("goose", TermMode.ANYWHERE, Evasion.STRICT),
            new Term("block head", TermMode.PREFIX, Evasion.STRICT),
            new Term("\u5927\u4e09", TermMode.SUFFIX, Evasion.STRICT)));

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(PIECES).list().ofMaxSize(30).map(pieces -> String.join("", pieces));
    }

    @Property(tries = 3000)
    void spansLieBetweenCodePoints(@ForAll("texts") String text) {
        Set<Integer> borders = new TreeSet<>();
        for (int i = 0; i <= text.length(); i = i < text.length() ? text.offsetByCodePoints(i, 1) : i + 1) {
            borders.add(i);
        }
        for (Match match : MATCHER.findAll(text)) {
            assertThat(match.start()).isLessThan(match.end()).isIn(borders);
            assertThat(match.end()).isIn(borders);
        }
    }

    @Property
    void aStricterLevelFindsWhatAMilderOneFinds(@ForAll("texts") String text) {
        List<Term> mild = MATCHER.terms().stream()
                .map(term -> new Term(term.text(), term.mode(), Evasion.STANDARD))
                .toList();

        assertThat(MATCHER.findAll(text)).containsAll(TermMatcher.compile(mild).findAll(text));
    }

    /** Dresses each letter up in a way of its own. */
    @Provide
    Arbitrary<String> disguised() {
        List<List<String>> ways = List.of(
                List.of("b", "B", "\uff42", "8", "%62"),
                List.of("l", "L", "|", "1", "\u217c"),
                List.of("o", "0", "\u043e", "\u00f6", "&#111;"),
                List.of("c", "C", "\u0441", "\u24d2"),
                List.of("k", "K", "\ud835\udc24", "k\u0301"),
                List.of("h", "H", "\u04bb", "h\u200b"),
                List.of("e", "3", "\u0435", "\u00e9"),
                List.of("a", "4", "@", "\u0430"),
                List.of("d", "D", "\uff44"));
        return Arbitraries.integers().between(0, 4).list().ofSize(TERM.length()).map(choice -> {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < choice.size(); i++) {
                List<String> letter = ways.get(i);
                text.append(letter.get(choice.get(i) % letter.size()));
            }
            return text.toString();
        });
    }

    @Property(tries = 2000)
    void aTermIsFoundHoweverItsLettersAreDressed(@ForAll("disguised") String word) {
        assertThat(MATCHER.findAll("you " + word + ", you").stream()
                        .filter(match -> match.term() == 0)
                        .map(match -> match.start() + "-" + match.end()))
                .containsExactly("4-" + (4 + word.length()));
    }
}
