package io.communitykit.metrics.network;

import io.communitykit.metrics.statistics.Digits;
import java.math.BigDecimal;
import java.util.Optional;

/** Computes how often two who are tied to the same member are tied to each other, whichever way ties run. */
final class Clustering {

    private Clustering() {}

    static Optional<BigDecimal> mean(Graph graph) {
        double sum = 0;
        for (int member = 0; member < graph.size(); member++) {
            sum += around(graph, member);
        }
        return graph.size() == 0 ? Optional.empty() : Optional.of(Digits.rounded(sum / graph.size()));
    }

    private static double around(Graph graph, int member) {
        int[] others = graph.around(member);
        long tied = 0;
        for (int i = 0; i < others.length; i++) {
            for (int j = i + 1; j < others.length; j++) {
                tied += graph.touch(others[i], others[j]) ? 1 : 0;
            }
        }
        return others.length < 2 ? 0 : 2.0 * tied / ((double) others.length * (others.length - 1));
    }
}
