package io.communitykit.metrics.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes real numbers with the digits that all figures have. */
public final class Digits {

    /** The digits after the point. */
    public static final int AFTER_POINT = 6;

    /** Below this, a product with a million is a whole number that a double holds exactly enough. */
    private static final double LARGE = 1e9;

    private static final double MILLION = 1e6;

    private Digits() {}

    /**
     * Rounds half to even at {@value #AFTER_POINT} digits after the point.
     *
     * @param value the number
     * @return the decimal, with exactly so many digits
     * @throws NumberFormatException if the value is infinite or not a number
     */
    public static BigDecimal rounded(double value) {
        return Math.abs(value) < LARGE
                ? BigDecimal.valueOf((long) StrictMath.rint(value * MILLION), AFTER_POINT)
                : new BigDecimal(value).setScale(AFTER_POINT, RoundingMode.HALF_EVEN);
    }
}
