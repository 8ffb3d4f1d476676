package io.communitykit.poll.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class RationalProperties {

    @Property
    void whatIsAddedCanBeTakenAway(@ForAll long a, @ForAll int b, @ForAll long c, @ForAll int d) {
        Assume.that(b != 0 && d != 0);
        Rational left = Rational.of(a, b);
        Rational right = Rational.of(c, d);

        assertThat(left.plus(right).minus(right)).isEqualTo(left);
        assertThat(left.plus(right)).isEqualTo(right.plus(left)).hasSameHashCodeAs(right.plus(left));
        assertThat(left.compareTo(right)).isEqualTo(left.minus(right).signum());
    }

    @Property
    void whatIsMultipliedCanBeDivided(@ForAll long a, @ForAll int b, @ForAll long c, @ForAll int d) {
        Assume.that(b != 0 && d != 0 && c != 0);
        Rational left = Rational.of(a, b);
        Rational right = Rational.of(c, d);

        assertThat(left.times(right).dividedBy(right)).isEqualTo(left);
    }

    @Property
    void everyNumberIsReadBackAsItWasWritten(@ForAll long a, @ForAll int b) {
        Assume.that(b != 0);

        assertThat(Rational.parse(Rational.of(a, b).toString())).isEqualTo(Rational.of(a, b));
    }

    @Example
    void decimalsAreExact() {
        assertThat(Rational.parse("2.25")).isEqualTo(Rational.of(9, 4));
        assertThat(Rational.of(new BigDecimal("1E3"))).isEqualTo(Rational.of(1000));
        assertThat(Rational.of(2, 3).toDecimal(4, RoundingMode.HALF_UP)).isEqualTo(new BigDecimal("0.6667"));
        assertThat(Rational.of(2, 3).floor(4)).isEqualTo(Rational.parse("0.6666"));
        assertThatThrownBy(() -> Rational.of(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Rational.parse("one")).isInstanceOf(IllegalArgumentException.class);
    }
}
