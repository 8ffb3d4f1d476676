package io.communitykit.poll.result;

import io.communitykit.poll.tally.Rational;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Holds a share with its denominator stated, exact.
 *
 * @param part how many votes
 * @param whole of how many; 0 while there is nothing to share
 */
public record Share(Rational part, Rational whole) {

    private static final Rational HUNDRED = Rational.of(100);

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if the part or the whole is negative
     */
    public Share {
        if (part.signum() < 0 || whole.signum() < 0) {
            throw new IllegalArgumentException("share was " + part + " of " + whole + " but neither may be negative");
        }
    }

    /**
     * Takes a share of whole votes.
     *
     * @param part how many
     * @param whole of how many
     * @return the share
     * @throws IllegalArgumentException if one is negative
     */
    public static Share of(long part, long whole) {
        return new Share(Rational.of(part), Rational.of(whole));
    }

    /**
     * Rounds to a percentage.
     *
     * @param decimals how many digits after the point, not negative
     * @return the percentage, a half rounded up; empty if there is no whole
     */
    public Optional<BigDecimal> percent(int decimals) {
        return whole.signum() == 0
                ? Optional.empty()
                : Optional.of(part.times(HUNDRED).dividedBy(whole).toDecimal(decimals, RoundingMode.HALF_UP));
    }
}
