package io.communitykit.poll.tally;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts by {@link BordaRule}. */
final class BordaCount {

    private BordaCount() {}

    static TallyResult count(BordaRule rule, int seats, Ballots ballots) {
        Optional<BordaTable> table = ballots.strict().map(rankings -> new BordaTable(rule, rankings));
        Rational[] points = table.map(BordaTable::points).orElseGet(() -> points(rule, RankedPiles.of(ballots)));
        Map<String, Rational> scores = new LinkedHashMap<>();
        for (int candidate = 0; candidate < points.length; candidate++) {
            scores.put(ballots.candidates().get(candidate), points[candidate]);
        }
        TallyResult.Builder result = Standings.byScore(TallyResult.of(rule, seats, ballots), scores);
        return result.margin(margin(rule, result, ballots, table)).build();
    }

    /** Looks at each pile; what {@link BordaTable} does at once for strict rankings. */
    static Rational[] points(BordaRule rule, RankedPiles ranked) {
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
        return points;
    }

    /** A paper that is filled in otherwise ranks the loser first and the winner last. */
    private static Optional<Margin> margin(
            BordaRule rule, TallyResult.Builder result, Ballots ballots, Optional<BordaTable> table) {
        if (result.winners().size() > result.seats()) {
            return Optional.empty();
        }
        Rational most = mostBetween(rule, ballots.candidates().size());
        List<String> candidates = ballots.candidates();
        if (table.isPresent()) {
            return new SwingMargin(result.scores(), Map.of(), result.whole())
                    .closest(
                            result.winners(),
                            (winner, loser) ->
                                    table.get().swings(candidates.indexOf(winner), candidates.indexOf(loser), most));
        }
        Map<Paper, Map<String, Rational>> given = new LinkedHashMap<>();
        ballots.weights().keySet().forEach(paper -> given.put(paper, points(rule, ballots.candidates(), paper)));
        return new SwingMargin(result.scores(), ballots.weights(), result.whole())
                .between(result.winners(), (paper, winner, loser) -> {
                    Map<String, Rational> own = given.getOrDefault(paper, new LinkedHashMap<>());
                    return most.plus(own.getOrDefault(winner, Rational.ZERO))
                            .minus(own.getOrDefault(loser, Rational.ZERO));
                });
    }

    /** By how many points a paper can put one above another. */
    private static Rational mostBetween(BordaRule rule, int size) {
        Rational first = rule.points(0, size);
        if (rule.unranked() == Unranked.LAST) {
            return first.minus(rule.points(size - 1, size));
        }
        if (!rule.byLength()) {
            return first;
        }
        // Either the other is ranked last, or left out of a paper that is shorter by one.
        Rational ranked = first.minus(rule.points(size - 1, size));
        Rational leftOut = rule.points(0, size - 1);
        return ranked.compareTo(leftOut) > 0 ? ranked : leftOut;
    }

    private static Map<String, Rational> points(BordaRule rule, List<String> candidates, Paper paper) {
        Ballots one = Ballots.of(candidates).add(paper).build();
        Rational[] points = points(rule, RankedPiles.of(one));
        Map<String, Rational> byName = new LinkedHashMap<>();
        for (int candidate = 0; candidate < points.length; candidate++) {
            byName.put(candidates.get(candidate), points[candidate]);
        }
        return byName;
    }

    static Rational average(BordaRule rule, int place, int level, int size) {
        Rational sum = Rational.ZERO;
        for (int i = 0; i < level; i++) {
            sum = sum.plus(rule.points(place + i, size));
        }
        return level == 0 ? sum : sum.dividedBy(Rational.of(level));
    }
}
