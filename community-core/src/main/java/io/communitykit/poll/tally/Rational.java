package io.communitykit.poll.tally;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Holds an exact fraction in lowest terms with a positive denominator. Immutable and thread-safe; equal numbers are
 * equal.
 */
public final class Rational implements Comparable<Rational> {

    /** Nothing. */
    public static final Rational ZERO = new Rational(BigInteger.ZERO, BigInteger.ONE);

    /** One. */
    public static final Rational ONE = new Rational(BigInteger.ONE, BigInteger.ONE);

    private final BigInteger numerator;
    private final BigInteger denominator;

    private Rational(BigInteger numerator, BigInteger denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    /**
     * Gives a whole number.
     *
     * @param whole the number
     * @return the same as a fraction
     */
    public static Rational of(long whole) {
        return whole == 0 ? ZERO : whole == 1 ? ONE : new Rational(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    /**
     * Divides two whole numbers.
     *
     * @param numerator what is divided
     * @param denominator by what, not zero
     * @return the fraction in lowest terms
     * @throws IllegalArgumentException if the denominator is zero
     */
    public static Rational of(long numerator, long denominator) {
        return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /**
     * Divides two whole numbers of any size.
     *
     * @param numerator what is divided
     * @param denominator by what, not zero
     * @return the fraction in lowest terms
     * @throws IllegalArgumentException if the denominator is zero
     */
    public static Rational of(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) {
            throw new IllegalArgumentException("denominator was 0 but it must not be");
        }
        BigInteger common = numerator.gcd(denominator);
        if (denominator.signum() < 0) {
            common = common.negate();
        }
        return new Rational(numerator.divide(common), denominator.divide(common));
    }

    /**
     * Gives the exact value of a decimal.
     *
     * @param decimal the decimal
     * @return the same as a fraction
     */
    public static Rational of(BigDecimal decimal) {
        return decimal.scale() <= 0
                ? new Rational(decimal.toBigIntegerExact(), BigInteger.ONE)
                : of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    /**
     * Reads what {@link #toString} writes, or a plain decimal.
     *
     * @param text such as {@code 3}, {@code -1/3} or {@code 2.25}
     * @return the fraction
     * @throws IllegalArgumentException if it is no such number
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Rational parse(String text) {
        try {
            int slash = text.indexOf('/');
            return slash < 0
                    ? of(new BigDecimal(text))
                    : of(new BigInteger(text.substring(0, slash)), new BigInteger(text.substring(slash + 1)));
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException(
                    "number was '" + text + "' but it must be such as '3', '1/3' or '2.25'", wrong);
        }
    }

    /**
     * Tells what stands above the line.
     *
     * @return the numerator; carries the sign
     */
    public BigInteger numerator() {
        return numerator;
    }

    /**
     * Tells what stands below the line.
     *
     * @return the denominator, positive
     */
    public BigInteger denominator() {
        return denominator;
    }

    /**
     * Adds.
     *
     * @param other what to add
     * @return the sum
     */
    public Rational plus(Rational other) {
        if (isWhole() && other.isWhole()) {
            return new Rational(numerator.add(other.numerator), BigInteger.ONE);
        }
        return denominator.equals(other.denominator)
                ? of(numerator.add(other.numerator), denominator)
                : of(
                        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                        denominator.multiply(other.denominator));
    }

    /**
     * Subtracts.
     *
     * @param other what to subtract
     * @return the difference
     */
    public Rational minus(Rational other) {
        return plus(new Rational(other.numerator.negate(), other.denominator));
    }

    /**
     * Multiplies.
     *
     * @param other the factor
     * @return the product
     */
    public Rational times(Rational other) {
        return isWhole() && other.isWhole()
                ? new Rational(numerator.multiply(other.numerator), BigInteger.ONE)
                : of(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /**
     * Divides.
     *
     * @param other by what, not zero
     * @return the quotient
     * @throws IllegalArgumentException if it is zero
     */
    public Rational dividedBy(Rational other) {
        return of(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /**
     * Tells the sign.
     *
     * @return -1, 0 or 1
     */
    public int signum() {
        return numerator.signum();
    }

    /**
     * Tells whether this is a whole number.
     *
     * @return true if nothing stands below the line but one
     */
    public boolean isWhole() {
        return denominator.equals(BigInteger.ONE);
    }

    /**
     * Rounds to a decimal.
     *
     * @param decimals how many digits after the point, not negative
     * @param rounding how
     * @return the decimal with exactly so many digits after the point
     */
    public BigDecimal toDecimal(int decimals, RoundingMode rounding) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, rounding);
    }

    /**
     * Cuts off what a fixed number of decimals cannot hold.
     *
     * @param decimals how many digits after the point, not negative
     * @return the greatest such decimal that is not greater, as a fraction
     */
    public Rational floor(int decimals) {
        return of(toDecimal(decimals, RoundingMode.FLOOR));
    }

    /**
     * Rounds up what a fixed number of decimals cannot hold.
     *
     * @param decimals how many digits after the point, not negative
     * @return the least such decimal that is not less, as a fraction
     */
    public Rational ceiling(int decimals) {
        return of(toDecimal(decimals, RoundingMode.CEILING));
    }

    @Override
    public int compareTo(Rational other) {
        return denominator.equals(other.denominator)
                ? numerator.compareTo(other.numerator)
                : numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Rational that
                && numerator.equals(that.numerator)
                && denominator.equals(that.denominator);
    }

    @Override
    public int hashCode() {
        return 31 * numerator.hashCode() + denominator.hashCode();
    }

    /** Writes the number without loss: {@code 3} or {@code 1/3}. */
    @JsonValue
    @Override
    public String toString() {
        return isWhole() ? numerator.toString() : numerator + "/" + denominator;
    }
}
