package io.communitykit.metrics.statistics;

import java.math.BigDecimal;

/**
 * Holds the bounds between which a quantity lies with 95 % confidence.
 *
 * @param low the lower bound
 * @param high the upper bound, not below it
 */
public record Interval(BigDecimal low, BigDecimal high) {

    /** The 97.5 % quantile of the normal distribution. */
    static final double Z = 1.959963984540054;

    /**
     * Checks the order of the bounds.
     *
     * @throws IllegalArgumentException if the lower one is greater
     */
    public Interval {
        if (low.compareTo(high) > 0) {
            throw new IllegalArgumentException("low was " + low + " but it must not be above high, which was " + high);
        }
    }

    static Interval of(double low, double high) {
        return new Interval(Digits.rounded(low), Digits.rounded(high));
    }

    /**
     * Tells whether a value lies inside, bounds included.
     *
     * @param value the value
     * @return true if it does
     */
    public boolean contains(BigDecimal value) {
        return low.compareTo(value) <= 0 && value.compareTo(high) <= 0;
    }
}
