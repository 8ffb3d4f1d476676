package io.communitykit.moderation.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

    private static List<String> found(String text, Term term) {
        return TermMatcher.compile(List.of(term)).findAll(text).stream()
                .map(match -> text.substring(match.start(), match.end()))
                .toList();
    }

    private static Term wild(String text, TermMode mode) {
        return new Term(text, mode, Evasion.STANDARD, false, true);
    }

    private static Term cased(String text, TermMode mode) {
        return new Term(text, mode, Evasion.STANDARD, true, false);
    }

    @ParameterizedTest
    @CsvSource({
        "goose*, Goosebumps!, Goosebumps",
        "goose*, a goose, goose",
        "*goose, a mongoose, mongoose",
        "g*se, such a Geese day, Geese",
        "g*se, gse, gse",
        "a**le*, I acknowledge you., acknowledge",
        "g??se, a goose, goose",
        "g??se, a g*@se!, g*@se",
        "silly g*e, 'so silly \t GOOSE', 'silly \t GOOSE'",
        "sil* goose, silly goose, silly goose",
        "g*é, so ｇooſé, ｇooſé",
        "2\\*2, is 2*2 so, 2*2",
        "傻*逼, 你傻大逼吗, 傻大逼",
        "كل*, كِلاب, كِلاب",
    })
    void wildcardsStandForOthers(String term, String text, String span) {
        assertThat(found(text, wild(term, TermMode.WORD))).containsExactly(span);
    }

    @ParameterizedTest
    @CsvSource({
        "goose*, mongoose",
        "*goose, goosebumps",
        "g*se, go se",
        "g??se, gose",
        "2\\*2, 22",
        "sil*goose, silly goose",
    })
    void wildcardsStayInsideTheirWord(String term, String text) {
        assertThat(found(text, wild(term, TermMode.WORD))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ANYWHERE, o*se, mongoose geese, ongoose",
        "PREFIX, g*s, goosebumps, goos",
        "SUFFIX, o*e, mongoose, ongoose",
        "TEXT_START, g*e, '!goose, goose', goose",
        "TEXT_END, g*e, 'goose, goose.', goose",
        "FULL_TEXT, g*e, (goose), goose",
        "FULL_EXACT, g*e, goose, goose",
    })
    void aPlaceBeginsEarlyAndIsThenAsShortAsItsModeAllows(TermMode mode, String term, String text, String span) {
        assertThat(found(text, wild(term, mode))).containsExactly(span);
    }

    @Test
    void withoutTheOptionAnAsteriskIsAnAsterisk() {
        assertThat(found("g*se geese", Term.word("g*se"))).containsExactly("g*se");
    }

    @Test
    void aTermOfWildcardsAloneIsRefused() {
        assertThatThrownBy(() -> wild("*?", TermMode.WORD))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "term was '*?' but it must have a character that the folding does not ignore, beside wildcards");
    }

    @ParameterizedTest
    @CsvSource({
        "yO, hello yO yo, yO",
        "Discourse, Discourse is for discourse and DISCOURSE, Discourse",
        "US, tell us of the US, US",
        "Ł, ł Ł l L, Ł",
        "Éa, Éa ÉA Ea\u0301 éa, Éa",
    })
    void capitalsCountOnRequest(String term, String text, String first) {
        assertThat(found(text, cased(term, TermMode.WORD)))
                .startsWith(first)
                .allMatch(span -> span.codePoints().limit(1).allMatch(Letters::isCapital)
                        == term.codePoints().limit(1).allMatch(Letters::isCapital));
    }

    @Test
    void whatElseIsFoldedIsFoldedAlsoWhereCapitalsCount() {
        assertThat(found("Ｓo Š\u200bO so", cased("So", TermMode.WORD))).containsExactly("Ｓo");
        assertThat(found("Süß SÜSS süss", cased("Süss", TermMode.WORD))).containsExactly("Süß");
    }

    @Test
    void capitalsCountWithWildcardsToo() {
        Term term = new Term("Goo*", TermMode.WORD, Evasion.STANDARD, true, true);

        assertThat(found("goosebumps Goosebumps GOOSEBUMPS", term)).containsExactly("Goosebumps");
    }

    @Test
    void wildcardsAtTheEndsAreFollowedIntoDisguise() {
        Term term = new Term("blockhead*", TermMode.WORD, Evasion.STRICT, false, true);

        assertThat(found("you bl0ckheadish one", term)).containsExactly("bl0ckhead");
        assertThat(found("you blockheadish one", term)).containsExactly("blockheadish");
    }

    @Test
    void stepsGrowWithTheTextOnly() {
        TermMatcher matcher = TermMatcher.compile(List.of(
                wild("a*a*a*a*b", TermMode.WORD), wild("*a?a", TermMode.ANYWHERE), cased("aA", TermMode.ANYWHERE)));
        for (String unit : List.of("a", "aA", "a ", "a\u0301")) {
            long once = matcher.find(unit.repeat(10_000), (term, start, end) -> {});
            long twice = matcher.find(unit.repeat(20_000), (term, start, end) -> {});

            assertThat(twice).as(unit).isLessThan(2 * once + 100);
        }
    }
}
