package io.communitykit.poll.tally;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Counts how often strict rankings of each length put candidates where. Points and swings follow from that table, so no
 * number is computed paper by paper.
 */
final class BordaTable {

    private final BordaRule rule;
    private final StrictRankings rankings;
    private final int size;
    private final long[][][] placed;
    private final long[] lengths;

    BordaTable(BordaRule rule, StrictRankings rankings) {
        this.rule = rule;
        this.rankings = rankings;
        this.size = rankings.candidates();
        this.placed = new long[size][size][size + 1];
        this.lengths = new long[size + 1];
        for (int at = 0; at < rankings.words().length; at = rankings.end(at)) {
            int[] ranking = rankings.ranking(at);
            long count = rankings.count(at);
            lengths[ranking.length] += count;
            for (int place = 0; place < ranking.length; place++) {
                placed[ranking[place]][place][ranking.length] += count;
            }
        }
    }

    Rational[] points() {
        Rational[] points = new Rational[size];
        for (int candidate = 0; candidate < size; candidate++) {
            points[candidate] = Rational.ZERO;
            for (int length = 0; length <= size; length++) {
                long ranked = 0;
                for (int place = 0; place < length; place++) {
                    long papers = placed[candidate][place][length];
                    ranked += papers;
                    points[candidate] = plus(points[candidate], place, length, papers);
                }
                points[candidate] = plus(points[candidate], -1, length, lengths[length] - ranked);
            }
        }
        return points;
    }

    private Rational plus(Rational sum, int place, int length, long papers) {
        return papers == 0 ? sum : sum.plus(given(place, length).times(Rational.of(papers)));
    }

    /** What a paper of so many places gives at one of them; below 0 what it gives to whom it does not rank. */
    private Rational given(int place, int length) {
        if (place >= 0) {
            return rule.points(place, rule.byLength() ? length : size);
        }
        return rule.unranked() == Unranked.LAST ? BordaCount.average(rule, length, size - length, size) : Rational.ZERO;
    }

    /** How many papers give the winner so many points more than the loser, and the most that a paper can turn. */
    NavigableMap<Rational, Rational> swings(int winner, int loser, Rational most) {
        Map<Integer, Long> alike = new LinkedHashMap<>();
        for (int at = 0; at < rankings.words().length; at = rankings.end(at)) {
            int[] ranking = rankings.ranking(at);
            int one = place(ranking, winner);
            int other = place(ranking, loser);
            int key = ((one + 1) * (size + 1) + other + 1) * (size + 1) + ranking.length;
            alike.merge(key, rankings.count(at), Long::sum);
        }
        NavigableMap<Rational, Rational> swings = new TreeMap<>();
        alike.forEach((key, papers) -> {
            int length = key % (size + 1);
            Rational one = given(key / (size + 1) / (size + 1) - 1, length);
            Rational other = given(key / (size + 1) % (size + 1) - 1, length);
            swings.merge(most.plus(one).minus(other), Rational.of(papers), Rational::plus);
        });
        return swings;
    }

    private static int place(int[] ranking, int candidate) {
        int place = ranking.length - 1;
        while (place >= 0 && ranking[place] != candidate) {
            place--;
        }
        return place;
    }
}
