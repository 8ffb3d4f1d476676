package io.communitykit.poll.tally;

import java.util.ArrayList;
import java.util.List;

/** Makes places of a relation that may leave candidates level: who is beaten by nobody comes first, and so on. */
final class Dominance {

    /** Says whether the one stands above the other. */
    @FunctionalInterface
    interface Relation {
        boolean above(int upper, int lower);
    }

    private Dominance() {}

    /** Places those whom nobody of the rest stands above, then does so with the rest. */
    static List<List<String>> ranking(List<String> candidates, Relation relation) {
        List<Integer> rest = new ArrayList<>();
        for (int candidate = 0; candidate < candidates.size(); candidate++) {
            rest.add(candidate);
        }
        List<List<String>> ranking = new ArrayList<>();
        while (!rest.isEmpty()) {
            List<Integer> others = List.copyOf(rest);
            List<Integer> top = rest.stream()
                    .filter(one -> others.stream().noneMatch(other -> relation.above(other, one)))
                    .toList();
            if (top.isEmpty()) {
                throw new IllegalStateException("the relation runs in a circle through all of " + others);
            }
            ranking.add(top.stream().map(candidates::get).toList());
            rest.removeAll(top);
        }
        return ranking;
    }
}
