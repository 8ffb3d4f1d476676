package io.communitykit.metrics.network;

import java.util.Arrays;

/**
 * Computes whose voice carries: the rank of Page and Brin (1998), by repeated steps from an even start. A member passes
 * {@value #DAMPING} of their rank on to those they turn to, in equal parts; whoever turns to nobody passes it to all.
 */
final class PageRank {

    static final double DAMPING = 0.85;

    /**
     * Steps end when the change of all ranks together is below this, so that the stated digits are those of the limit.
     */
    private static final double TOLERANCE = 1e-12;

    private static final int MOST_STEPS = 1000;

    private PageRank() {}

    static double[] of(Graph graph) {
        int size = graph.size();
        double[] ranks = new double[size];
        Arrays.fill(ranks, 1.0 / size);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] next = next(graph, ranks);
            double change = 0;
            for (int i = 0; i < size; i++) {
                change += Math.abs(next[i] - ranks[i]);
            }
            ranks = next;
            if (change < TOLERANCE) {
                break;
            }
        }
        return ranks;
    }

    private static double[] next(Graph graph, double[] ranks) {
        int size = ranks.length;
        double silent = 0;
        for (int i = 0; i < size; i++) {
            silent += graph.from(i).length == 0 ? ranks[i] : 0;
        }
        double base = (DAMPING * silent + 1 - DAMPING) / size;
        double[] next = new double[size];
        for (int i = 0; i < size; i++) {
            double sum = 0;
            for (int from : graph.to(i)) {
                sum += ranks[from] / graph.from(from).length;
            }
            next[i] = DAMPING * sum + base;
        }
        return next;
    }
}
