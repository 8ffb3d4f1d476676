package io.communitykit.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class StatisticsProperties {

    @Property
    void theIntervalHoldsTheShare(@ForAll @IntRange(min = 1, max = 100_000) int trials, @ForAll Random random) {
        Proportion share = new Proportion(random.nextInt(trials + 1), trials);

        assertThat(share.interval().contains(share.share().orElseThrow())).isTrue();
    }

    @Property
    void turningADifferenceAroundTurnsItsInterval(@ForAll @Size(2) List<@IntRange(max = 500) Integer> hits) {
        Proportion one = new Proportion(hits.get(0), 500);
        Proportion two = new Proportion(hits.get(1), 500);

        assertThat(one.minus(two).low())
                .isEqualByComparingTo(two.minus(one).high().negate());
    }

    /**
     * Draws samples of a known share and asks how often the interval holds it; the score interval covers 92 to 98 %.
     */
    @Property(tries = 12)
    void theIntervalCoversAtItsLevel(@ForAll @IntRange(min = 1, max = 9) int tenths, @ForAll Random random) {
        BigDecimal share = BigDecimal.valueOf(tenths, 1);
        int held = 0;
        for (int sample = 0; sample < 2000; sample++) {
            int hits = (int) IntStream.range(0, 60)
                    .filter(i -> random.nextInt(10) < tenths)
                    .count();
            held += new Proportion(hits, 60).interval().contains(share) ? 1 : 0;
        }

        assertThat(held).isBetween(1800, 1990);
    }

    @Property(tries = 200)
    void theExactProbabilityIsThatOfAllArrangements(
            @ForAll @IntRange(min = 1, max = 5) int first,
            @ForAll @IntRange(min = 1, max = 5) int second,
            @ForAll Random random) {
        int size = first + second;
        List<Integer> values =
                new java.util.ArrayList<>(IntStream.range(0, size).boxed().toList());
        java.util.Collections.shuffle(values, random);
        double[] one =
                values.stream().limit(first).mapToDouble(Integer::doubleValue).toArray();
        double[] two =
                values.stream().skip(first).mapToDouble(Integer::doubleValue).toArray();
        double distance = Math.abs(wins(one, two) - first * second / 2.0);
        int all = 0;
        int uneven = 0;
        for (int chosen = 0; chosen < 1 << size; chosen++) {
            if (Integer.bitCount(chosen) == first) {
                int picked = chosen;
                double[] these = IntStream.range(0, size)
                        .filter(i -> (picked >> i & 1) == 1)
                        .asDoubleStream()
                        .toArray();
                double[] those = IntStream.range(0, size)
                        .filter(i -> (picked >> i & 1) == 0)
                        .asDoubleStream()
                        .toArray();
                all++;
                uneven += Math.abs(wins(these, those) - first * second / 2.0) >= distance ? 1 : 0;
            }
        }

        assertThat(RankSum.of(one, two).pValue().doubleValue()).isCloseTo((double) uneven / all, within(1e-6));
    }

    private static double wins(double[] one, double[] two) {
        return Arrays.stream(one)
                .map(a -> Arrays.stream(two).filter(b -> a > b).count())
                .sum();
    }

    @Property
    void theOrderOfCountsDoesNotMatter(@ForAll @Size(max = 30) List<@LongRange(max = 1000) Long> counts) {
        long[] given = counts.stream().mapToLong(Long::longValue).toArray();
        long[] turned = IntStream.range(0, given.length)
                .mapToLong(i -> given[given.length - 1 - i])
                .toArray();

        assertThat(Inequality.of(given).gini()).isEqualTo(Inequality.of(turned).gini());
        assertThat(Inequality.of(given).lorenz(7))
                .isEqualTo(Inequality.of(turned).lorenz(7));
    }

    @Property
    void takingFromTheRichNeverMakesItMoreUnequal(
            @ForAll @LongRange(min = 2, max = 1000) long rich,
            @ForAll @LongRange(min = 1, max = 1000) long poor,
            @ForAll @LongRange(min = 1, max = 1000) long other) {
        if (rich > poor + 1) {
            BigDecimal before = Inequality.of(rich, poor, other).gini().orElseThrow();
            BigDecimal after = Inequality.of(rich - 1, poor + 1, other).gini().orElseThrow();

            assertThat(after).isLessThanOrEqualTo(before);
        }
    }
}
