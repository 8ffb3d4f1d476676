package io.communitykit.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a", "a.b", "a[0]", "[1][2].c", "rules[1].when.in-person", "['a.b']", "a['x y'].b", "積分.b"})
    void whatIsWrittenIsReadAgain(String text) {
        assertThat(KeyPath.parse(text)).hasToString(text);
    }

    @Test
    void oddKeysAreQuoted() {
        KeyPath path = KeyPath.ROOT.key("it's").key("a\\b").key("").key("1");

        assertThat(path).hasToString("['it\\'s']['a\\\\b']['']['1']");
        assertThat(KeyPath.parse(path.toString())).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a[", "a[b]", "a..b", "a]", "a['b", "[99999999999]"})
    void whatIsNoPathIsRefused(String text) {
        assertThatThrownBy(() -> KeyPath.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("path was '" + text + "' but it must be of the form rules[1].when.list");
    }

    @ParameterizedTest
    @CsvSource({
        "verdikt,verdict", "vedrict,verdict", "VERDICT,verdict", "account-age,accountAge", "acountage,accountAge",
                "al,all",
        "anny,any", "notice,", "x,", "a,", "banana,", "'',"
    })
    void theNearestNameIsSuggested(String word, String expected) {
        List<String> known = List.of("verdict", "accountAge", "all", "any", "not", "z");

        assertThat(Suggestion.nearest(word, known).orElse(null)).isEqualTo(expected);
    }

    @Test
    void theFirstOfEquallyNearNamesIsSuggestedAndLongWordsAreLeftAlone() {
        assertThat(Suggestion.nearest("slurs3", List.of("slurs1", "slurs2"))).contains("slurs1");
        assertThat(Suggestion.nearest("a".repeat(100_000), List.of("a".repeat(99_999))))
                .isEmpty();
    }
}
