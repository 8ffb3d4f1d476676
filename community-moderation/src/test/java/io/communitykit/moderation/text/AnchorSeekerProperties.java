package io.communitykit.moderation.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class AnchorSeekerProperties {

    @Provide
    Arbitrary<List<Term>> terms() {
        return Arbitraries.of(
                        "goose",
                        "oos",
                        "os",
                        "silly goose",
                        "se g",
                        "毛主席",
                        "席国",
                        "c++",
                        "goosebumpsandmoregoose",
                        "gé",
                        "ß",
                        "@go",
                        "go\ud83d\ude00",
                        "กิน")
                .flatMap(text -> Arbitraries.of(
                                TermMode.ANYWHERE, TermMode.ANYWHERE, TermMode.PREFIX, TermMode.SUFFIX, TermMode.WORD)
                        .map(mode -> new Term(text, mode, Evasion.STANDARD)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    /** Long enough for several segments, with terms across their borders. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.frequencyOf(
                        Tuple.of(20, Arbitraries.of("goose", "silly", " ", " ", "x", "bumps", "goo", "se", ".")),
                        Tuple.of(2, Arbitraries.of("毛主席", "国", "กิน", "กิ", "@", "c++", "andmore", "  ", "\n")),
                        Tuple.of(
                                1,
                                Arbitraries.of(
                                        "\u00df", "G\u00c9", "\u0301", "\u200b", "\ud83d\ude00", "\ud800", "\ufb01")),
                        Tuple.of(1, Arbitraries.of("y ".repeat(250), "z".repeat(500), "毛".repeat(400))))
                .list()
                .ofMaxSize(40)
                .map(pieces -> String.join("", pieces));
    }

    @Property(tries = 2000)
    void findsWhatTheDefinitionFinds(@ForAll("terms") List<Term> terms, @ForAll("texts") String text) {
        assertThat(TermMatcher.compile(terms).findAll(text)).isEqualTo(NaiveMatcher.findAll(terms, text));
    }
}
