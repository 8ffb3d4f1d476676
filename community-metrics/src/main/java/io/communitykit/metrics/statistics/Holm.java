package io.communitykit.metrics.statistics;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Corrects the probabilities of several comparisons made at once, by Holm's step-down method (1979). */
public final class Holm {

    private Holm() {}

    /**
     * Corrects.
     *
     * @param pValues the probabilities of the comparisons, each 0 to 1
     * @return the corrected ones in the same order, each at most 1; whatever is below .05 may be believed while the
     *     chance that any of them misleads stays below .05
     * @throws IllegalArgumentException if one is not 0 to 1
     */
    public static List<BigDecimal> corrected(List<BigDecimal> pValues) {
        for (BigDecimal p : pValues) {
            if (p.signum() < 0 || p.compareTo(BigDecimal.ONE) > 0) {
                throw new IllegalArgumentException("pValue was " + p + " but it must be 0 to 1");
            }
        }
        int[] order = IntStream.range(0, pValues.size())
                .boxed()
                .sorted(Comparator.comparing(pValues::get))
                .mapToInt(Integer::intValue)
                .toArray();
        BigDecimal[] corrected = new BigDecimal[order.length];
        BigDecimal greatest = BigDecimal.ZERO;
        for (int i = 0; i < order.length; i++) {
            BigDecimal multiplied = pValues.get(order[i]).multiply(BigDecimal.valueOf((long) order.length - i));
            greatest = greatest.max(multiplied.min(BigDecimal.ONE));
            corrected[order[i]] = greatest;
        }
        return List.of(corrected);
    }
}
