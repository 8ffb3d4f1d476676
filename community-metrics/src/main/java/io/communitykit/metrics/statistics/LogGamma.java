package io.communitykit.metrics.statistics;

/**
 * Computes the logarithm of the gamma function of positive numbers: Stirling's series (Abramowitz and Stegun, 6.1.41).
 */
public final class LogGamma {

    /** From here on the series is exact to the last digits of a double. */
    private static final double FAR = 10;

    private static final double HALF_LOG_TWO_PI = 0.9189385332046727;

    /** The coefficients B(2k) / (2k (2k-1)) of the powers 1/x, 1/x^3, 1/x^5 and so on. */
    private static final double[] SERIES = {
        1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360360, 1.0 / 156, -3617.0 / 122400
    };

    private LogGamma() {}

    /**
     * Computes it.
     *
     * @param x a number above zero
     * @return the natural logarithm of gamma(x); absolute error below 1e-13 times the greater of 1 and the result
     * @throws IllegalArgumentException if x is not above zero
     */
    public static double of(double x) {
        if (!(x > 0)) {
            throw new IllegalArgumentException("x was " + x + " but it must be above zero");
        }
        double shifted = x;
        double product = 1;
        while (shifted < FAR) {
            product *= shifted;
            shifted++;
        }
        double square = 1 / (shifted * shifted);
        double sum = 0;
        for (int i = SERIES.length - 1; i >= 0; i--) {
            sum = sum * square + SERIES[i];
        }
        return (shifted - 0.5) * StrictMath.log(shifted)
                - shifted
                + HALF_LOG_TWO_PI
                + sum / shifted
                - StrictMath.log(product);
    }
}
