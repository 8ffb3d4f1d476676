package io.communitykit.metrics.statistics;

import java.math.BigDecimal;
import java.util.List;

/**
 * Compares two samples by ranks: the test of Mann and Whitney (1947) with Cliff's delta (1993) as the size of the
 * effect. It asks whether values of one sample tend to be greater; it assumes no distribution, so it suits counts with
 * a long tail, whose means say little.
 *
 * @param u how many pairs the first sample wins, a draw counting one half
 * @param pValue the two-sided probability of so great a difference if there is none; exact for at most
 *     {@value #EXACT_SIZE} values each without equal ones, otherwise by the normal distribution with correction for
 *     ties and continuity
 * @param exact whether it is exact
 * @param delta Cliff's delta: the share of pairs that the first sample wins less the share that it loses, -1 to 1
 */
public record RankSum(BigDecimal u, BigDecimal pValue, boolean exact, BigDecimal delta) {

    /** The greatest size of both samples for an exact probability. */
    public static final int EXACT_SIZE = 20;

    /**
     * Compares.
     *
     * @param first the values of one sample
     * @param second the values of the other
     * @return the comparison; takes {@code n log n} for n values
     * @throws IllegalArgumentException if a sample is empty or holds NaN
     */
    public static RankSum of(double[] first, double[] second) {
        if (first.length == 0 || second.length == 0) {
            throw new IllegalArgumentException("samples had " + first.length + " and " + second.length
                    + " values but each must have one at least");
        }
        Ranks ranks = Ranks.of(List.of(first, second));
        double u = ranks.sum(0) - first.length * (first.length + 1.0) / 2;
        double pairs = (double) first.length * second.length;
        boolean exact = !ranks.hasTies() && Math.max(first.length, second.length) <= EXACT_SIZE;
        double p = exact
                ? exact((int) Math.max(u, pairs - u), first.length, second.length)
                : approximate(u, first.length, second.length, ranks);
        return new RankSum(Digits.rounded(u), Digits.rounded(p), exact, Digits.rounded(2 * u / pairs - 1));
    }

    /** Counts the arrangements that are at least so uneven; fewer than 2^38 for samples of twenty. */
    private static double exact(int greater, int first, int second) {
        long[][] ways = new long[first + 1][first * second + 1];
        ways[0][0] = 1;
        for (int element = 1; element <= first + second; element++) {
            for (int taken = Math.min(first, element); taken > 0; taken--) {
                int below = element - taken;
                for (int u = first * second; u >= below; u--) {
                    ways[taken][u] += ways[taken - 1][u - below];
                }
            }
        }
        long all = 0;
        long uneven = 0;
        for (int u = 0; u <= first * second; u++) {
            all += ways[first][u];
            uneven += u >= greater ? ways[first][u] : 0;
        }
        return Math.min(1, 2.0 * uneven / all);
    }

    private static double approximate(double u, int first, int second, Ranks ranks) {
        double n = ranks.size();
        double variance = (double) first * second / 12 * ((n + 1) - ranks.ties() / (n * (n - 1)));
        if (variance <= 0) {
            return 1;
        }
        double distance = Math.abs(u - (double) first * second / 2) - 0.5;
        return distance <= 0 ? 1 : Tails.normalBothSides(distance / StrictMath.sqrt(variance));
    }
}
