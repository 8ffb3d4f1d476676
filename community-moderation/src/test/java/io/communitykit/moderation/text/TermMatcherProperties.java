package io.communitykit.moderation.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class TermMatcherProperties {

    /** Few letters, so that terms are met; and one of each kind of character that has its own rule. */
    private static final List<String> PIECES = List.of(
            "a",
            "b",
            "A",
            "B",
            "á",
            "a\u0301",
            "ß",
            "s",
            "ﬁ",
            "f",
            "i",
            "İ",
            "ı",
            "１",
            "1",
            " ",
            "  ",
            "\u3000",
            ".",
            "_",
            "@",
            "測",
            "試",
            "ガ",
            "カ",
            "ｶﾞ",
            "ก",
            "กิ",
            "\u093f",
            "\u200b",
            "\u00ad",
            "\u0301",
            "\ud835\udc1a",
            "\ud83d\ude00",
            "\ud800",
            "\udc00",
            "ا",
            "\u064e",
            "\u0640",
            "½",
            "\u309b",
            "\u0000");

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(PIECES).list().ofMaxSize(40).map(pieces -> String.join("", pieces));
    }

    /** Long enough for several blocks and segments, mostly plain, with words across their borders. */
    @Provide
    Arbitrary<String> longTexts() {
        List<String> latin = List.of("a", "b", "ab", "A", "1", " ", " ", ".", "é");
        List<String> mixed = List.of("a", "b", " ", " ", "µ", "а", "Б", "خ", "試");
        return Arbitraries.of(latin, mixed)
                .flatMap(letters -> Arbitraries.frequencyOf(
                                Tuple.of(500, Arbitraries.of(letters)),
                                Tuple.of(2, Arbitraries.of(PIECES)),
                                Tuple.of(1, Arbitraries.of("a", "b").map(letter -> letter.repeat(300))))
                        .list()
                        .ofMaxSize(700))
                .map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<List<Term>> plainTerms() {
        return Arbitraries.of("a", "b", "ab", "ba", "a b", "aab.", "é b", "µ", "а", "б خ", "試", "試a", "@a", "a1", "ß")
                .flatMap(text -> Arbitraries.of(TermMode.WORD, TermMode.WORD, TermMode.ANYWHERE)
                        .map(mode -> new Term(text, mode, Evasion.STANDARD)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Property(tries = 1500)
    void findsInLongTextsWhatTheDefinitionFinds(
            @ForAll("plainTerms") List<Term> terms, @ForAll("longTexts") String text) {
        assertThat(TermMatcher.compile(terms).findAll(text)).isEqualTo(NaiveMatcher.findAll(terms, text));
    }

    @Provide
    Arbitrary<List<Term>> terms() {
        Arbitrary<String> text =
                Arbitraries.of(PIECES).list().ofMinSize(1).ofMaxSize(4).map(pieces -> String.join("", pieces));
        return Combinators.combine(text, Arbitraries.of(TermMode.class), Arbitraries.of(Evasion.OFF, Evasion.STANDARD))
                .filter((written, mode, evasion) -> Term.isVisible(written, evasion))
                .as(Term::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    @Property(tries = 3000)
    void findsWhatTheDefinitionFinds(@ForAll("terms") List<Term> terms, @ForAll("texts") String text) {
        assertThat(TermMatcher.compile(terms).findAll(text)).isEqualTo(NaiveMatcher.findAll(terms, text));
    }

    @Property
    void spansLieBetweenCodePoints(@ForAll("terms") List<Term> terms, @ForAll("texts") String text) {
        Set<Integer> borders = new TreeSet<>();
        for (int i = 0; i <= text.length(); i = i < text.length() ? text.offsetByCodePoints(i, 1) : i + 1) {
            borders.add(i);
        }
        TermMatcher.compile(terms).find(text, (term, start, end) -> {
            assertThat(start).isLessThan(end).isIn(borders);
            assertThat(end).isIn(borders);
        });
    }

    @Property
    void aFoldedTextHoldsTheSameTerms(@ForAll("terms") List<Term> terms, @ForAll("texts") String text) {
        List<Term> folding = terms.stream()
                .filter(term -> term.evasion() == Evasion.STANDARD && term.mode() != TermMode.FULL_EXACT)
                .toList();
        TermMatcher matcher = TermMatcher.compile(folding);

        assertThat(termsIn(matcher, Fold.STANDARD.apply(text))).isEqualTo(termsIn(matcher, text));
    }

    @Property
    void aTextInCapitalsHoldsTheSameTerms(@ForAll("terms") List<Term> terms, @ForAll("texts") String text) {
        List<Term> folding = terms.stream()
                .filter(term -> term.evasion() == Evasion.STANDARD && term.mode() != TermMode.FULL_EXACT)
                .toList();
        TermMatcher matcher = TermMatcher.compile(folding);

        assertThat(termsIn(matcher, text.toUpperCase(Locale.ROOT))).isEqualTo(termsIn(matcher, text));
    }

    @Property
    void theOrderOfTermsDoesNotMatter(@ForAll("terms") List<Term> terms, @ForAll("texts") String text) {
        List<Term> turned = new ArrayList<>(terms);
        java.util.Collections.reverse(turned);
        int last = terms.size() - 1;

        assertThat(TermMatcher.compile(turned).findAll(text).stream()
                        .map(match -> new Match(last - match.term(), match.start(), match.end()))
                        .sorted(Match.IN_TEXT))
                .isEqualTo(TermMatcher.compile(terms).findAll(text));
    }

    private static Set<Integer> termsIn(TermMatcher matcher, String text) {
        return matcher.findAll(text).stream().map(Match::term).collect(Collectors.toCollection(TreeSet::new));
    }
}
