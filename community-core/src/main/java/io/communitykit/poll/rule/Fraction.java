package io.communitykit.poll.rule;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.communitykit.poll.tally.Rational;

/**
 * Writes an exact fraction in a configuration: {@code 2/3}. Equal fractions are equal, however they were written.
 *
 * @param value the fraction in lowest terms, 0 to 1
 */
public record Fraction(@JsonValue String value) implements Comparable<Fraction> {

    /**
     * Reduces the fraction.
     *
     * @throws IllegalArgumentException if it is no fraction from 0 to 1
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Fraction {
        Rational exact = Rational.parse(value);
        if (exact.signum() < 0 || exact.compareTo(Rational.ONE) > 0) {
            throw new IllegalArgumentException("fraction was '" + value + "' but it must be 0 to 1, such as '2/3'");
        }
        value = exact.toString();
    }

    /**
     * Writes a fraction of two whole numbers.
     *
     * @param numerator what is divided, not negative
     * @param denominator by what, positive and not below the numerator
     * @return the fraction
     * @throws IllegalArgumentException if it is not from 0 to 1
     */
    public static Fraction of(long numerator, long denominator) {
        return new Fraction(Rational.of(numerator, denominator).toString());
    }

    /**
     * Gives the number.
     *
     * @return the same as a number to reckon with
     */
    public Rational exact() {
        return Rational.parse(value);
    }

    @Override
    public int compareTo(Fraction other) {
        return exact().compareTo(other.exact());
    }

    @Override
    public String toString() {
        return value;
    }
}
