package io.communitykit.moderation.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CliticsTest {

    private static List<String> found(String text, Term... terms) {
        return TermMatcher.compile(List.of(terms)).findAll(text).stream()
                .map(match -> text.substring(match.start(), match.end()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "كتاب",
                "الكتاب",
                "والكتاب",
                "بالكتاب",
                "وبالكتاب",
                "كالكتاب",
                "فالكتاب",
                "للكتاب",
                "وللكتاب",
                "وكتاب",
                "بكتاب",
                "لكتاب",
                "ياكتاب",
                "كتابه",
                "كتابها",
                "كتابهم",
                "كتابي",
                "كتابنا",
                "كتابكم",
                "وكتابهم",
                "اَلْكِتَابُ",
                "الـكـتـاب",
            })
    void aWordIsFoundWithWhatArabicTiesToIt(String text) {
        assertThat(found("قرأ " + text + "، اليوم", Term.word("كتاب")))
                .hasSize(1)
                .allSatisfy(span -> assertThat(Fold.STANDARD.apply(span)).isEqualTo("كتاب"));
        assertThat(found(text, Term.word("كتاب"), Term.word("goose"))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"كتاب, مكتاب", "كتاب, كتابات", "كتاب, الكتابة", "كتاب, تكتاب", "لد, ولد", "لد, بلدنا", "تب, كتبه"})
    void otherWordsStayOthers(String term, String text) {
        assertThat(found(text, Term.word(term))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"كلب ابن كلب, والكلب ابن كلبها, كلب ابن كلب", "قطة سمينة, القطة سمينة, قطة سمينة"})
    void phrasesTakeThemAtTheirEnds(String term, String text, String span) {
        assertThat(found(text, Term.word(term))).containsExactly(span);
    }

    @ParameterizedTest
    @CsvSource({"PREFIX, والكتابات, كتاب", "SUFFIX, مكتابهم, كتاب"})
    void theyCountWhereAModeAsksForABorder(TermMode mode, String text, String span) {
        assertThat(found(text, new Term("كتاب", mode, Evasion.STANDARD))).containsExactly(span);
    }

    @ParameterizedTest
    @ValueSource(strings = {"الكتاب", "كتابه"})
    void atTheLevelOffTheyArePartOfTheWord(String text) {
        assertThat(found(text, new Term("كتاب", TermMode.WORD, Evasion.OFF))).isEmpty();
    }
}
