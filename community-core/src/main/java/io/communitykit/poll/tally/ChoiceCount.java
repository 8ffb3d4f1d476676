package io.communitykit.poll.tally;

import java.util.LinkedHashMap;
import java.util.Map;

/** Counts by {@link PluralityRule} and {@link ApprovalRule}. */
final class ChoiceCount {

    private ChoiceCount() {}

    static TallyResult count(TallyRule rule, int seats, Ballots ballots) {
        Map<String, Rational> votes = new LinkedHashMap<>();
        ballots.candidates().forEach(candidate -> votes.put(candidate, Rational.ZERO));
        ballots.weights().forEach((paper, weight) -> {
            for (String chosen : ChoiceCounts.chosen(paper)) {
                votes.merge(chosen, weight, Rational::plus);
            }
        });
        return Standings.byVotes(TallyResult.of(rule, seats, ballots), votes);
    }
}
