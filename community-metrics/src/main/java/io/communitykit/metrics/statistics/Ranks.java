package io.communitykit.metrics.statistics;

import java.util.Arrays;
import java.util.List;

/** Ranks several samples as one, from 1; equal values share the mean of their ranks. */
final class Ranks {

    private final double[] sums;
    private final long size;
    /** The sum of t^3 - t over every group of t equal values. */
    private final double ties;

    private Ranks(double[] sums, long size, double ties) {
        this.sums = sums;
        this.size = size;
        this.ties = ties;
    }

    /** One value and the sample that it is of. */
    private record Ranked(double value, int sample) {}

    static Ranks of(List<double[]> samples) {
        Ranked[] all =
                new Ranked[samples.stream().mapToInt(sample -> sample.length).sum()];
        int next = 0;
        for (int sample = 0; sample < samples.size(); sample++) {
            for (double value : samples.get(sample)) {
                if (Double.isNaN(value)) {
                    throw new IllegalArgumentException(
                            "sample " + sample + " held NaN but every value must be a number");
                }
                all[next++] = new Ranked(value, sample);
            }
        }
        Arrays.sort(all, (a, b) -> Double.compare(a.value(), b.value()));
        double[] sums = new double[samples.size()];
        double ties = 0;
        int from = 0;
        while (from < all.length) {
            int to = from + 1;
            while (to < all.length && all[to].value() <= all[from].value()) {
                to++;
            }
            double shared = (from + 1 + to) / 2.0;
            for (int i = from; i < to; i++) {
                sums[all[i].sample()] += shared;
            }
            double equal = to - from;
            ties += equal * equal * equal - equal;
            from = to;
        }
        return new Ranks(sums, all.length, ties);
    }

    double sum(int sample) {
        return sums[sample];
    }

    double ties() {
        return ties;
    }

    boolean hasTies() {
        return ties > 0;
    }

    /** What the variance of a rank sum is multiplied by because of ties; zero if all values are equal. */
    double correction() {
        double n = size;
        return 1 - ties / (n * n * n - n);
    }

    long size() {
        return size;
    }
}
