package io.communitykit.poll.tally;

import java.util.LinkedHashMap;
import java.util.Map;

/** Counts by {@link CopelandRule}. */
final class CopelandCount {

    private CopelandCount() {}

    static TallyResult count(CopelandRule rule, int seats, Ballots ballots) {
        Pairwise pairs = Pairwise.of(RankedPiles.of(ballots), rule.unranked());
        Map<String, Rational> scores = new LinkedHashMap<>();
        for (int one = 0; one < pairs.size(); one++) {
            int balance = 0;
            for (int other = 0; other < pairs.size(); other++) {
                balance += pairs.prefer(one, other).compareTo(pairs.prefer(other, one));
            }
            scores.put(pairs.candidates().get(one), Rational.of(balance));
        }
        return Standings.decide(TallyResult.of(rule, seats, ballots), Standings.ranking(scores))
                .scores(scores)
                .pairwise(pairs.matrix())
                .build();
    }
}
