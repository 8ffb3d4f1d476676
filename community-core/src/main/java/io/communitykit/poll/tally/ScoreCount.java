package io.communitykit.poll.tally;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts by {@link ScoreRule}. */
final class ScoreCount {

    private ScoreCount() {}

    static TallyResult count(ScoreRule rule, int seats, Ballots ballots) {
        Map<String, Grades> all = new LinkedHashMap<>();
        List<String> scored = new ArrayList<>();
        List<String> unscored = new ArrayList<>();
        grades(ballots, rule.blank()).forEach((candidate, given) -> {
            Grades grades = given.trimmed(rule.trim());
            all.put(candidate, grades);
            (counts(rule, given, grades) ? scored : unscored).add(candidate);
        });
        List<List<String>> ranking = new ArrayList<>(places(rule, scored, all));
        if (!unscored.isEmpty()) {
            ranking.add(unscored);
        }
        return Standings.decide(TallyResult.of(rule, seats, ballots), ranking)
                .scores(scores(rule, scored, all))
                .build();
    }

    /** Sorts the scores of every candidate, in the order of the poll. */
    static Map<String, Grades> grades(Ballots ballots, ScoreRule.Blank blank) {
        Map<String, Grades.Builder> given = new LinkedHashMap<>();
        ballots.candidates().forEach(candidate -> given.put(candidate, new Grades.Builder()));
        ballots.weights().forEach((paper, weight) -> {
            if (!(paper instanceof Paper.Scores scores)) {
                throw new IllegalArgumentException("paper was " + paper + " but this rule counts scores");
            }
            given.forEach((candidate, grades) -> {
                var score = scores.scores().get(candidate);
                if (score != null) {
                    grades.add(Rational.of(score), weight);
                } else if (blank == ScoreRule.Blank.ZERO) {
                    grades.add(Rational.ZERO, weight);
                }
            });
        });
        Map<String, Grades> all = new LinkedHashMap<>();
        given.forEach((candidate, grades) -> all.put(candidate, grades.build()));
        return all;
    }

    /** A sum of nothing is zero; a mean or a middle of nothing is none. */
    private static boolean counts(ScoreRule rule, Grades given, Grades trimmed) {
        return given.size().compareTo(Rational.of(rule.minimum())) >= 0
                && (rule.of() == ScoreRule.Aggregate.SUM || trimmed.size().signum() > 0);
    }

    private static Rational score(ScoreRule rule, Grades grades) {
        return switch (rule.of()) {
            case SUM -> grades.sum();
            case MEAN -> grades.sum().dividedBy(grades.size());
            case MEDIAN -> grades.median();
            case MAJORITY_JUDGMENT -> grades.lowerMedian();
        };
    }

    private static Map<String, Rational> scores(ScoreRule rule, List<String> scored, Map<String, Grades> all) {
        Map<String, Rational> scores = new LinkedHashMap<>();
        scored.forEach(candidate -> scores.put(candidate, score(rule, all.getOrDefault(candidate, Grades.NONE))));
        return scores;
    }

    private static List<List<String>> places(ScoreRule rule, List<String> scored, Map<String, Grades> all) {
        if (rule.of() != ScoreRule.Aggregate.MAJORITY_JUDGMENT) {
            return Standings.ranking(scores(rule, scored, all));
        }
        return Dominance.ranking(
                scored,
                (one, other) -> MiddleOut.compare(
                                all.getOrDefault(scored.get(one), Grades.NONE),
                                all.getOrDefault(scored.get(other), Grades.NONE))
                        > 0);
    }
}
