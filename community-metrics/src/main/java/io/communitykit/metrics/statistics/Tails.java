package io.communitykit.metrics.statistics;

/**
 * Computes how much of a distribution lies beyond a value, by the incomplete gamma function: its series below, its
 * continued fraction (Lentz's method) above, as in Abramowitz and Stegun, 6.5.29 and 6.5.31. Relative error below
 * 1e-12.
 */
final class Tails {

    private static final double EPSILON = 1e-15;
    private static final double TINY = 1e-300;
    private static final int MOST_STEPS = 10_000;

    private Tails() {}

    /** The share of the standard normal distribution beyond a distance from zero, on both sides. */
    static double normalBothSides(double distance) {
        return chiSquare(distance * distance, 1);
    }

    /** The share of the chi-square distribution above a value. */
    static double chiSquare(double value, int degrees) {
        return value <= 0 ? 1 : upperGamma(degrees / 2.0, value / 2);
    }

    private static double upperGamma(double shape, double x) {
        double scale = StrictMath.exp(-x + shape * StrictMath.log(x) - LogGamma.of(shape));
        return x < shape + 1 ? 1 - scale * series(shape, x) : scale * fraction(shape, x);
    }

    private static double series(double shape, double x) {
        double term = 1 / shape;
        double sum = term;
        for (int n = 1; n < MOST_STEPS && term > sum * EPSILON; n++) {
            term *= x / (shape + n);
            sum += term;
        }
        return sum;
    }

    private static double fraction(double shape, double x) {
        double b = x + 1 - shape;
        double c = 1 / TINY;
        double d = 1 / b;
        double value = d;
        for (int n = 1; n < MOST_STEPS; n++) {
            double a = -n * (n - shape);
            b += 2;
            d = 1 / nonZero(a * d + b);
            c = nonZero(b + a / c);
            double change = d * c;
            value *= change;
            if (Math.abs(change - 1) < EPSILON) {
                break;
            }
        }
        return value;
    }

    private static double nonZero(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }
}
