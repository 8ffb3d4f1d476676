package io.communitykit.poll.tally;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts by {@link BordaRule}. */
final class BordaCount {

    private BordaCount() {}

    static TallyResult count(BordaRule rule, int seats, Ballots ballots) {
        RankedPiles ranked = RankedPiles.of(ballots);
        int size = ranked.candidates().size();
        Rational[] points = new Rational[size];
        Arrays.fill(points, Rational.ZERO);
        for (RankedPiles.Pile pile : ranked.piles()) {
            boolean[] seen = new boolean[size];
            int among = rule.byLength()
                    ? Arrays.stream(pile.places())
                            .mapToInt(level -> level.length)
                            .sum()
                    : size;
            int place = 0;
            for (int[] level : pile.places()) {
                Rational each = average(rule, place, level.length, among).times(pile.weight());
                for (int candidate : level) {
                    points[candidate] = points[candidate].plus(each);
                    seen[candidate] = true;
                }
                place += level.length;
            }
            if (rule.unranked() == Unranked.LAST) {
                Rational each = average(rule, place, size - place, size).times(pile.weight());
                for (int candidate = 0; candidate < size; candidate++) {
                    points[candidate] = seen[candidate] ? points[candidate] : points[candidate].plus(each);
                }
            }
        }
        Map<String, Rational> scores = new LinkedHashMap<>();
        for (int candidate = 0; candidate < size; candidate++) {
            scores.put(ranked.candidates().get(candidate), points[candidate]);
        }
        return Standings.byScore(TallyResult.of(rule, seats, ballots), scores).build();
    }

    private static Rational average(BordaRule rule, int place, int level, int size) {
        Rational sum = Rational.ZERO;
        for (int i = 0; i < level; i++) {
            sum = sum.plus(rule.points(place + i, size));
        }
        return level == 0 ? sum : sum.dividedBy(Rational.of(level));
    }
}
