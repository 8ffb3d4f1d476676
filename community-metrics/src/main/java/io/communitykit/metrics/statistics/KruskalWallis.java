package io.communitykit.metrics.statistics;

import java.math.BigDecimal;
import java.util.List;

/**
 * Compares several samples by ranks: the test of Kruskal and Wallis (1952), corrected for ties. It asks whether any of
 * them tends to greater values; which one, pairs of {@link RankSum} tell, their probabilities corrected by
 * {@link Holm}.
 *
 * @param h the statistic; 0 if all values are equal
 * @param degrees the number of samples less one
 * @param pValue the probability of so great a statistic if there is no difference, by the chi-square distribution; good
 *     where each sample has five values or more
 */
public record KruskalWallis(BigDecimal h, int degrees, BigDecimal pValue) {

    /**
     * Compares.
     *
     * @param samples two samples or more
     * @return the comparison; takes {@code n log n} for n values
     * @throws IllegalArgumentException if there are fewer than two samples, or one is empty or holds NaN
     */
    public static KruskalWallis of(List<double[]> samples) {
        if (samples.size() < 2) {
            throw new IllegalArgumentException("samples were " + samples.size() + " but they must be two or more");
        }
        for (int i = 0; i < samples.size(); i++) {
            if (samples.get(i).length == 0) {
                throw new IllegalArgumentException("sample " + i + " was empty but each must have one value at least");
            }
        }
        Ranks ranks = Ranks.of(samples);
        double n = ranks.size();
        double sum = 0;
        for (int i = 0; i < samples.size(); i++) {
            sum += ranks.sum(i) * ranks.sum(i) / samples.get(i).length;
        }
        double h = (12 / (n * (n + 1)) * sum - 3 * (n + 1)) / ranks.correction();
        double corrected = ranks.correction() <= 0 ? 0 : Math.max(0, h);
        int degrees = samples.size() - 1;
        return new KruskalWallis(
                Digits.rounded(corrected), degrees, Digits.rounded(Tails.chiSquare(corrected, degrees)));
    }
}
