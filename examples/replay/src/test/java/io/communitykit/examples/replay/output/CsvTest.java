package io.communitykit.examples.replay.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    private static String cell(String cell) {
        return new Csv("x").row(cell).toString().substring(2).stripTrailing();
    }

    @Test
    void linesEndInLf() {
        assertThat(new Csv("a", "b").row("1", "2")).hasToString("a,b\n1,2\n");
    }

    @Test
    void cellsAreQuotedWhereTheyMust() {
        assertThat(cell("a,b")).isEqualTo("\"a,b\"");
        assertThat(cell("a\"b")).isEqualTo("\"a\"\"b\"");
        assertThat(cell("a\nb")).isEqualTo("\"a\nb\"");
        assertThat(cell(" a")).isEqualTo("\" a\"");
        assertThat(cell("ab")).isEqualTo("ab");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "=HYPERLINK(\"http://x.example\")", "+cmd|' /C calc'!A0", "-2+3*A1", "@SUM(1+1)", "\t=1"
            })
    void whatASpreadsheetWouldRunIsDisarmed(String formula) {
        assertThat(cell(formula).replaceFirst("^\"", "")).startsWith("'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"17", "-1", "+5", "-3.5", "@anna", "post:17", "Nice Answer", "林雅婷", "a=b", "x@y.example"})
    void numbersAndKeysStayAsTheyAre(String plain) {
        assertThat(cell(plain)).isEqualTo(plain);
    }
}
