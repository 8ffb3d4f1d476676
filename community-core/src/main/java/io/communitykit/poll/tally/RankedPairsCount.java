package io.communitykit.poll.tally;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts by {@link RankedPairsRule}. */
final class RankedPairsCount {

    /** One victory; ordered so that the strongest comes first. */
    private record Force(Rational strength, Rational opposition) implements Comparable<Force> {
        @Override
        public int compareTo(Force other) {
            int byStrength = other.strength.compareTo(strength);
            return byStrength != 0 ? byStrength : opposition.compareTo(other.opposition);
        }
    }

    private record Arc(int winner, int loser) {}

    private RankedPairsCount() {}

    static TallyResult count(RankedPairsRule rule, int seats, Ballots ballots) {
        Pairwise pairs = Pairwise.of(ballots, rule.unranked());
        boolean[][] locked = new boolean[pairs.size()][pairs.size()];
        for (List<Arc> equal : victories(pairs, rule).values()) {
            lock(equal, locked);
        }
        List<List<String>> ranking = Dominance.ranking(pairs.candidates(), (one, other) -> locked[one][other]);
        return Standings.decide(TallyResult.of(rule, seats, ballots), ranking)
                .pairwise(pairs.matrix())
                .marginOfPairs(pairs.matrix())
                .build();
    }

    private static Map<Force, List<Arc>> victories(Pairwise pairs, RankedPairsRule rule) {
        Map<Force, List<Arc>> victories = new TreeMap<>();
        for (int one = 0; one < pairs.size(); one++) {
            for (int other = 0; other < pairs.size(); other++) {
                if (pairs.beats(one, other)) {
                    Rational opposition = rule.weakerOppositionFirst() ? pairs.prefer(other, one) : Rational.ZERO;
                    victories
                            .computeIfAbsent(
                                    new Force(pairs.strength(rule.strength(), one, other), opposition),
                                    force -> new ArrayList<>())
                            .add(new Arc(one, other));
                }
            }
        }
        return victories;
    }

    private static void lock(List<Arc> equal, boolean[][] locked) {
        equal.forEach(arc -> locked[arc.winner()][arc.loser()] = true);
        List<Arc> circular = equal.stream()
                .filter(arc -> leads(locked, arc.loser(), arc.winner(), new boolean[locked.length]))
                .toList();
        circular.forEach(arc -> locked[arc.winner()][arc.loser()] = false);
    }

    private static boolean leads(boolean[][] locked, int from, int to, boolean[] seen) {
        if (from == to) {
            return true;
        }
        seen[from] = true;
        for (int next = 0; next < locked.length; next++) {
            if (locked[from][next] && !seen[next] && leads(locked, next, to, seen)) {
                return true;
            }
        }
        return false;
    }
}
