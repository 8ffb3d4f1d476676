package io.communitykit.poll.tally;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts by {@link CopelandRule}. */
final class CopelandCount {

    private CopelandCount() {}

    static TallyResult count(CopelandRule rule, int seats, Ballots ballots) {
        Pairwise pairs = Pairwise.of(ballots, rule.unranked());
        Map<String, Rational> points = new LinkedHashMap<>();
        for (int one = 0; one < pairs.size(); one++) {
            Rational sum = Rational.ZERO;
            for (int other = 0; other < pairs.size(); other++) {
                if (other != one) {
                    int comparison = pairs.prefer(one, other).compareTo(pairs.prefer(other, one));
                    sum = sum.plus(rule.points(comparison));
                }
            }
            points.put(pairs.candidates().get(one), sum);
        }
        List<List<String>> ranking = Standings.ranking(points);
        return Standings.decide(
                        TallyResult.of(rule, seats, ballots),
                        rule.secondOrder() ? parted(ranking, points, pairs) : ranking)
                .scores(points)
                .pairwise(pairs.matrix())
                .marginOfPairs(pairs.matrix())
                .build();
    }

    private static List<List<String>> parted(List<List<String>> ranking, Map<String, Rational> points, Pairwise pairs) {
        List<List<String>> parted = new ArrayList<>();
        for (List<String> place : ranking) {
            Map<String, Rational> beaten = new LinkedHashMap<>();
            place.forEach(candidate -> beaten.put(candidate, ofBeaten(candidate, points, pairs)));
            parted.addAll(Standings.ranking(beaten));
        }
        return parted;
    }

    private static Rational ofBeaten(String candidate, Map<String, Rational> points, Pairwise pairs) {
        int one = pairs.candidates().indexOf(candidate);
        Rational sum = Rational.ZERO;
        for (int other = 0; other < pairs.size(); other++) {
            if (pairs.beats(one, other)) {
                sum = sum.plus(points.getOrDefault(pairs.candidates().get(other), Rational.ZERO));
            }
        }
        return sum;
    }
}
