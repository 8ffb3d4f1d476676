package io.communitykit.moderation.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermMatcherTest {

    private static List<String> found(String text, Term... terms) {
        TermMatcher matcher = TermMatcher.compile(List.of(terms));
        return matcher.findAll(text).stream()
                .map(match -> text.substring(match.start(), match.end()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "goose, You silly Goose!, Goose",
        "goose, (goose), goose",
        "goose, goose, goose",
        "strasse, Die Straße dort, Straße",
        "straße, DIE STRASSE, STRASSE",
        "istanbul, 'x İSTANBUL y', İSTANBUL",
        "fine, so ﬁne., ﬁne",
        "cafe, '\ud83d\ude00 un café', café",
        "cafe, un cafe\u0301\u0323 noir, cafe\u0301\u0323",
        "goose, a g\u200bo\u00ado\u2060se b, g\u200bo\u00ado\u2060se",
        "math, so 𝕞𝖆𝓽𝔥 here, 𝕞𝖆𝓽𝔥",
        "silly goose, 'a silly \t\n goose', 'silly \t\n goose'",
        "c++, I like C++., C++",
        "don't, DON'T panic, DON'T",
        "@home, work @home now, @home",
        "av, 测试av测试, av",
        "毛主席, 赞毛主席好, 毛主席",
        "ガラス, 新ｶﾞﾗｽ窓, ｶﾞﾗｽ",
        "คน, ทุกคนดี, คน",
        "卡tv, 看卡TV。, 卡TV",
        "كتاب, قرأ كِتَابٌ اليوم, كِتَابٌ",
        "av, _av_, av",
        "über, 'Über, oder', Über",
        "한글, 한글!, 한글",
    })
    void wordsAreFoundWithTheirExactSpan(String term, String text, String span) {
        assertThat(found(text, Term.word(term))).containsExactly(span);
    }

    @ParameterizedTest
    @CsvSource({
        "cunt, I am from Scunthorpe",
        "ass, cassandra and the assassin took a class",
        "sex, Sussex and Essex",
        "hoe, a shoe",
        "anal, an analysis",
        "av, 1av2",
        "goose, goosebumps",
        "goose, mongoose",
        "goose, goose\u0915\u093f",
        "カ, ガ",
        "silly goose, silly mongoose",
        "silly goose, sillygoose",
        "goose, go ose",
        "한글, 한글은",
    })
    void wordsAreNotFoundInsideOthers(String term, String text) {
        assertThat(found(text, Term.word(term))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "goose, mongoose, goose",
        "horn, Scunt-horn, horn",
        "s, ß, ß",
        "sss, ßß, ßß",
        "ss, aßb, ß",
        "i, ﬁ, ﬁ",
        "y g, sillY  Goose, Y  G",
    })
    void anywhereTermsAreFoundInsideWords(String term, String text, String span) {
        assertThat(found(text, Term.anywhere(term))).containsExactly(span);
    }

    @Test
    void anywhereNeverCutsALetterFromItsVoicingMark() {
        assertThat(found("ガス", Term.anywhere("カ"))).isEmpty();
    }

    @Test
    void allTermsAreFoundAlsoNestedAndOverlapping() {
        assertThat(found(
                        "silly goose chase",
                        Term.word("silly goose"),
                        Term.word("goose"),
                        Term.word("goose chase"),
                        Term.word("silly goose chase"),
                        Term.anywhere("se c")))
                .containsExactly("silly goose", "silly goose chase", "goose", "goose chase", "se c");
    }

    @Test
    void aWordIsFoundAlthoughAnAnywhereTermBeginsInsideIt() {
        assertThat(found("Scunthorpe", Term.word("scunthorpe"), Term.anywhere("thor")))
                .containsExactly("Scunthorpe", "thor");
    }

    @ParameterizedTest
    @CsvSource({"TEXT_END, 1", "TEXT_START, 2", "FULL_TEXT, 1", "FULL_EXACT, 1"})
    void aPartOfOneCharacterIsNotTheEdgeOfTheText(TermMode mode, String term) {
        assertThat(found("½", new Term(term, mode, Evasion.STANDARD))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"TEXT_END, 2", "TEXT_START, 1", "FULL_TEXT, ½", "FULL_EXACT, ½"})
    void theEdgePartOfOneCharacterIs(TermMode mode, String term) {
        assertThat(found("½", new Term(term, mode, Evasion.STANDARD))).containsExactly("½");
    }

    @Test
    void anEdgeOfATextWithoutWordsIsEverywhere() {
        assertThat(found("??", new Term("?", TermMode.TEXT_END, Evasion.OFF))).hasSize(2);
    }

    @Test
    void aSpaceThatAMarkIsFoldedToJoinsTheSpaceBefore() {
        assertThat(found("a \u309b", Term.word("a\u309b"))).containsExactly("a \u309b");
    }

    @Test
    void equalTermsAreEachFound() {
        assertThat(TermMatcher.compile(List.of(Term.word("goose"), Term.word("GOOSE")))
                        .findAll("goose"))
                .containsExactly(new Match(0, 0, 5), new Match(1, 0, 5));
    }

    @Test
    void foldingIsOfTheTerm() {
        Term exact = new Term("Goose", TermMode.WORD, Evasion.OFF);

        assertThat(found("goose Goose GOOSE", exact)).containsExactly("Goose");
        assertThat(found("goose Goose", exact, Term.word("goose"))).containsExactly("goose", "Goose", "Goose");
    }

    @Test
    void unpairedSurrogatesAndControlsAreHarmless() {
        assertThat(found("\ud800goose\udc00 go\u0000ose", Term.word("goose"))).containsExactly("goose", "go\u0000ose");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200b", "\u0301", " \u00ad "})
    void aTermThatNobodySeesIsRefused(String text) {
        assertThatThrownBy(() -> Term.word(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a character that the folding does not ignore");
    }

    @Test
    void aTermThatIsTooLongIsRefused() {
        assertThatThrownBy(() -> Term.word("a".repeat(201)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("term had 201 characters but it must have at most 200");
    }

    @Test
    void theTailOfAWordIsNoWordHoweverLongTheWordIs() {
        for (int length = 60; length < 600; length++) {
            assertThat(found("a".repeat(length) + "b", Term.word("b")))
                    .as("length %d", length)
                    .isEmpty();
        }
    }

    @Test
    void aWordIsFoundAtEveryPlace() {
        for (int before = 0; before < 600; before++) {
            assertThat(found("x ".repeat(before / 2) + "x".repeat(before % 2) + " goose.", Term.word("goose")))
                    .as("after %d characters", before)
                    .containsExactly("goose");
        }
    }

    @Test
    void stepsGrowWithTheTextOnly() {
        TermMatcher matcher = TermMatcher.compile(List.of(
                Term.word("a a a a a a a a b"),
                Term.anywhere("aaaaaaaaab"),
                Term.anywhere("aab"),
                Term.word("ab ab ab ab ab abc"),
                Term.anywhere("\u0e01\u0e34\u0e01")));
        for (String unit : List.of("a", "a ", "ab ", "aab", "\u0301", "ß", "\u0e01\u0e34", "\ud835\udc1a", "a\u200b")) {
            String text = unit.repeat(20_000);

            assertThat(matcher.find(text, (term, start, end) -> {})).as(unit).isLessThan(6L * text.length());
        }
    }

    @Test
    void thousandsOfTermsCostNoMoreStepsThanOne() {
        List<Term> many = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            many.add(Term.word("goose" + i));
        }
        String text = "Many geese, hardly a goose, were seen by the lake. ".repeat(100);

        assertThat(TermMatcher.compile(many).find(text, (term, start, end) -> {}))
                .isLessThan(text.length() + 1000L);
    }
}
