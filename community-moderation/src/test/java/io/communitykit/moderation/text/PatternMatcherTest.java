package io.communitykit.moderation.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communitykit.moderation.text.PatternProblem.Kind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternMatcherTest {

    private static List<String> found(String text, TextPattern... patterns) {
        List<String> found = new ArrayList<>();
        PatternMatcher.compile(List.of(patterns))
                .find(text, (pattern, start, end) -> found.add(text.substring(start, end)));
        return found;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "(pine)?apples; pine pineapples apples; pineapples,apples",
                "tro[uo]+t; Evil Troot is cool; Troot",
                "\\btest\\b; this is not a test. tested; test",
                "\\bthreads?\\b; threads threadlike THREAD; threads,THREAD",
                "(t|7)hr(3|e)(4|a)d; thr34d 7HREAD; thr34d,7HREAD",
                "über; Übersicht; Über",
                "\\büber\\b; Übersicht Über; Über",
                "stra(ß|s)e; Strase Straße; Strase,Straße",
                "[à-ü]x; çx; çx",
                "gr[ae]y; grey gr\u0301ay gr\u200beey; grey,gr\u0301ay",
                "ﬁ.e; a fine ﬁne; fine,ﬁne",
                "a{2,3}; xaaaax; aaa",
                "buy.{0,10}now; Buy it Now; Buy it Now",
                "(?s)a.b; a\u2028b; a\u2028b",
                "\\x{67}oose; Goose; Goose",
                "\\Q(a)\\E; (A); (A)",
                "[[:digit:]]{4}; in 2026; 2026",
                "毛.席; 赞毛主席好; 毛主席",
                "ไม่|ไป; ฉันไป; ไป",
            })
    void patternsAreFoundWithTheirExactSpan(String pattern, String text, String spans) {
        assertThat(found(text, TextPattern.of(pattern))).containsExactly(spans.split(","));
    }

    @Test
    void capitalsCountOnRequest() {
        assertThat(found("PUBLIC public Public", new TextPattern("p(rivate|ublic)", Evasion.STANDARD, true)))
                .containsExactly("public");
    }

    @Test
    void atTheLevelOffTheTextIsTakenAsWritten() {
        assertThat(found("Über uber", new TextPattern("uber", Evasion.OFF, false)))
                .containsExactly("uber");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ab(?=c); LOOK_AHEAD; 3; (?=",
                "(?!a)b; LOOK_AHEAD; 1; (?!",
                "x(?<=a)b; LOOK_BEHIND; 2; (?<=",
                "(?<!a)b; LOOK_BEHIND; 1; (?<!",
                "(a)\\1; BACK_REFERENCE; 4; \\1",
                "(?<n>a)\\k<n>; BACK_REFERENCE; 8; \\k",
                "a++b; POSSESSIVE; 3; a++",
                "x(?>ab); POSSESSIVE; 2; (?>",
                "(?x)a b; GROUP; 1; (?x",
                "a(?#note)b; GROUP; 2; (?#",
                "a\\Rb; ESCAPE; 2; \\R",
                "\\u00e9; ESCAPE; 1; \\u",
                "[a-z&&[^b]]; INTERSECTION; 5; &&",
                "((a{100}){100}){100}; SIZE; 21; ''",
                "(ab; SYNTAX; 1; (",
                "ab); SYNTAX; 3; )",
                "[ab; SYNTAX; 1; [",
                "*a; SYNTAX; 1; *",
                "[b-a]; SYNTAX; 1; b-a",
                "''; EMPTY; 1; ''",
            })
    void whatCannotBeRunIsToldWithItsPlace(String pattern, Kind kind, int at, String part) {
        assertThat(TextPattern.problemOf(pattern)).hasValueSatisfying(problem -> {
            assertThat(problem.kind()).isEqualTo(kind);
            assertThat(problem.at()).isEqualTo(at);
            assertThat(problem.detail()).contains(part);
        });
    }

    @Test
    void whatTheEngineRefusesIsToldToo() {
        assertThat(TextPattern.problemOf("a{2000}")).hasValueSatisfying(problem -> {
            assertThat(problem.kind()).isEqualTo(Kind.SYNTAX);
            assertThat(problem.at()).isEqualTo(2);
        });
        assertThatThrownBy(() -> TextPattern.of("a(?=b)"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("pattern was 'a(?=b)' but LOOK_AHEAD at character 2 cannot be run");
    }

    @ParameterizedTest
    @CsvSource({
        "(pine)?apples, apples|pineapples",
        "tro[uo]+t, troo|trou",
        "(t|7)hr(3|e)(4|a)d, 7hr34d|7hr3ad|7hre4d|7hread|thr34d|thr3ad|thre4d|thread",
        "foo.*longer, longer",
        "a+b+c+, ab",
        "ab+cd, bcd",
        "x(abc|de.f)y, abc|de",
        "(abc|de.fgh), abc|fgh",
        "(abcd)+e, abcde",
        "ÜBER, uber",
        "\\d+ euro, ' euro'",
        "a?bcd, abcd|bcd",
        "(?:), ''",
    })
    void requiredLettersAreKnown(String pattern, String literals) {
        assertThat(Expression.of(new TextPattern(pattern.equals("(?:)") ? "[ab]" : pattern, Evasion.STANDARD, false))
                        .literals())
                .satisfies(known ->
                        assertThat(known == null ? "" : String.join("|", known)).isEqualTo(literals));
    }

    @Test
    void aThousandPatternsCostNoMoreStepsThanOneOnTextWithoutTheirLetters() {
        List<TextPattern> many = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            many.add(TextPattern.of("(?:buy|order) goose" + i + "\\b.{0,20}now"));
        }
        String text = "Many geese, hardly a goose, were seen by the lake. ".repeat(100);

        assertThat(PatternMatcher.compile(many).find(text, (pattern, start, end) -> {}))
                .isLessThan(3L * text.length());
    }

    @ParameterizedTest
    @CsvSource({"(a+)+$", "(a|aa)+$", "(a*)*b", "(a|a?)+b", "^(([a-z])+.)+[A-Z]([a-z])+$", "a.*b|a", "(?:a?){60}a{60}"})
    void noPatternHangsOnAnyText(String pattern) {
        PatternMatcher matcher = PatternMatcher.compile(List.of(TextPattern.of(pattern)));
        String text = "a".repeat(100_000) + "!";

        long steps = matcher.find(text, (number, start, end) -> {});

        assertThat(steps)
                .isLessThan(2L
                        * (text.length() + 1)
                        * (Expression.of(TextPattern.of(pattern)).size() + 2));
    }

    @Test
    void placesAreLimited() {
        assertThat(found("ab ".repeat(1000), TextPattern.of("a.*?b"))).hasSize(TextPattern.MAX_PLACES);
    }

    @Test
    void marksByTheMegabyteAreReadOnce() {
        String marks = "a" + "\u0301".repeat(1_000_000);
        PatternMatcher patterns = PatternMatcher.compile(List.of(TextPattern.of("a+b"), TextPattern.of("[ab]c")));
        TermMatcher terms = TermMatcher.compile(List.of(
                Term.word("ab"),
                new Term("a*b", TermMode.ANYWHERE, Evasion.STANDARD, true, true),
                new Term("goose", TermMode.WORD, Evasion.STRICT)));

        assertThat(patterns.find(marks, (pattern, start, end) -> {})).isLessThan(4L * marks.length());
        assertThat(terms.find(marks, (term, start, end) -> {})).isLessThan(6L * marks.length());
    }
}
