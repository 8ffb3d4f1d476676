package io.communitykit.poll.tally;

import java.util.LinkedHashMap;
import java.util.Map;

/** Counts by {@link CopelandRule}. */
final class CopelandCount {

    private CopelandCount() {}

    static TallyResult count(CopelandRule rule, int seats, Ballots ballots) {
        Pairwise pairs = Pairwise.of(RankedPiles.of(ballots), rule.unranked());
        Map<String, Rational> balance = new LinkedHashMap<>();
        for (int one = 0; one < pairs.size(); one++) {
            long wins = 0;
            for (int other = 0; other < pairs.size(); other++) {
                wins += Long.signum(pairs.prefer(one, other) - pairs.prefer(other, one));
            }
            balance.put(pairs.candidates().get(one), Rational.of(wins));
        }
        return Standings.decide(rule, seats, pairs.papers(), Standings.ranking(balance))
                .scores(balance)
                .pairwise(pairs.matrix())
                .build();
    }
}
