package io.communitykit.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueTest {

    @Test
    void aScalarBecomesTheValueOfItsType() {
        Instant noon = Instant.parse("2026-03-01T12:00:00Z");

        assertThat(Value.of(true)).isEqualTo(new Value.Truth(true));
        assertThat(Value.of(7)).isEqualTo(new Value.Whole(7));
        assertThat(Value.of(7L)).isEqualTo(new Value.Whole(7));
        assertThat(Value.of(new BigDecimal("1.5"))).isEqualTo(new Value.Exact(new BigDecimal("1.5")));
        assertThat(Value.of(new BigInteger("9223372036854775808")))
                .isEqualTo(new Value.Exact(new BigDecimal("9223372036854775808")));
        assertThat(Value.of("word")).isEqualTo(new Value.Text("word"));
        assertThat(Value.of(noon)).isEqualTo(new Value.At(noon));
    }

    @Test
    void anInexactNumberIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Value.of(1.5d))
                .withMessage(
                        "value was of java.lang.Double but it must be a truth value, a number, an instant or text");
    }

    @Test
    void trailingZerosMakeNoDifference() {
        assertThat(new Value.Exact(new BigDecimal("1.00"))).isEqualTo(new Value.Exact(new BigDecimal("1.0")));
        assertThat(new Value.Exact(new BigDecimal("0E+9999"))).isEqualTo(new Value.Exact(BigDecimal.ZERO));
        assertThat(new Value.Exact(new BigDecimal("1E+3"))).hasToString("1000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1E+30",
                "1E-31",
                "1E+2147483647",
                "1E-2147483647",
                "100E+2147483647",
                "-1E+2147483647",
                "1234567890123456789012345678901"
            })
    void aDecimalOfMoreThan30DigitsOnOneSideIsRefused(String number) {
        BigDecimal decimal = new BigDecimal(number);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Value.Exact(decimal))
                .withMessageEndingWith("at most 30 digits on each side of the point");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+29", "1E-30", "999999999999999999999999999999.999999999999999999999999999999"})
    void aDecimalOf30DigitsOnEachSideIsKept(String number) {
        assertThat(new Value.Exact(new BigDecimal(number)).number()).isEqualByComparingTo(number);
    }

    @Test
    void anInstantIsCutToMicroseconds() {
        assertThat(new Value.At(Instant.parse("2026-03-01T12:00:00.123456789Z")).instant())
                .isEqualTo("2026-03-01T12:00:00.123456Z");
    }

    @Test
    void textThatNoDatabaseHoldsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Value.Text("a\0"))
                .withMessageStartingWith("attribute text held NUL at index 1");
        assertThat(new Value.Text("").text()).isEmpty();
    }

    @Test
    void whatIsWrittenReadsBackAsTheSameValue() {
        assertThat(new Value.Whole(3).scalar()).isEqualTo(3L);
        assertThat(new Value.Truth(false).scalar()).isEqualTo(false);
        assertThat(new Value.Exact(new BigDecimal("2.50")).scalar()).isEqualTo(new BigDecimal("2.5"));
        assertThat(new Value.Text("x").scalar()).isEqualTo("x");
        assertThat(new Value.At(Instant.EPOCH).scalar()).isEqualTo("1970-01-01T00:00:00Z");
    }
}
