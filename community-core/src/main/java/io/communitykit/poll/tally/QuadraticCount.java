package io.communitykit.poll.tally;

import java.util.LinkedHashMap;
import java.util.Map;

/** Counts by {@link QuadraticRule}. */
final class QuadraticCount {

    private QuadraticCount() {}

    static TallyResult count(QuadraticRule rule, int seats, Ballots ballots) {
        ballots.weights()
                .keySet()
                .forEach(paper -> rule.refusal(paper).ifPresent(reason -> {
                    throw new IllegalArgumentException("paper was " + paper + " but " + reason);
                }));
        Map<String, Rational> votes = new LinkedHashMap<>();
        ScoreCount.grades(ballots, ScoreRule.Blank.IGNORED)
                .forEach((candidate, grades) -> votes.put(candidate, grades.sum()));
        return Standings.byScore(TallyResult.of(rule, seats, ballots), votes).build();
    }
}
