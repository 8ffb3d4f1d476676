package io.communitykit.poll.tally;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts by {@link MinimaxRule}; the score of a candidate is the worst defeat. */
final class MinimaxCount {

    private MinimaxCount() {}

    static TallyResult count(MinimaxRule rule, int seats, Ballots ballots) {
        Pairwise pairs = Pairwise.of(ballots, rule.unranked());
        Map<String, Rational> worst = new LinkedHashMap<>();
        for (int one = 0; one < pairs.size(); one++) {
            worst.put(pairs.candidates().get(one), worstDefeat(pairs, rule.strength(), one));
        }
        List<List<String>> ranking = new ArrayList<>(Standings.ranking(worst));
        Collections.reverse(ranking);
        TallyResult.Builder result = Standings.decide(TallyResult.of(rule, seats, ballots), ranking)
                .scores(worst)
                .pairwise(pairs.matrix());
        // By opposition, whoever beats all others may lose.
        return (rule.strength() == Strength.OPPOSITION ? result : result.marginOfPairs(pairs.matrix())).build();
    }

    private static Rational worstDefeat(Pairwise pairs, Strength strength, int one) {
        Rational worst = null;
        for (int other = 0; other < pairs.size(); other++) {
            if (other != one) {
                Rational defeat = pairs.strength(strength, other, one);
                worst = worst == null || defeat.compareTo(worst) > 0 ? defeat : worst;
            }
        }
        return worst == null ? Rational.ZERO : worst;
    }
}
