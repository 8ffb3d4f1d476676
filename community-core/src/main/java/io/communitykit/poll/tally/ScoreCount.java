package io.communitykit.poll.tally;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts by {@link ScoreRule}. */
final class ScoreCount {

    private ScoreCount() {}

    static TallyResult count(ScoreRule rule, int seats, Ballots ballots) {
        Map<String, Grades> all = grades(rule, ballots);
        List<String> scored = new ArrayList<>();
        List<String> unscored = new ArrayList<>();
        all.forEach((candidate, grades) -> (counts(rule, grades) ? scored : unscored).add(candidate));
        List<List<String>> ranking = new ArrayList<>(places(rule, scored, all));
        if (!unscored.isEmpty()) {
            ranking.add(unscored);
        }
        Map<String, Rational> scores = new LinkedHashMap<>();
        scored.forEach(candidate -> scores.put(candidate, grade(rule, all.getOrDefault(candidate, Grades.NONE))));
        return Standings.decide(rule, seats, ballots.size(), ranking)
                .scores(scores)
                .build();
    }

    private static Map<String, Grades> grades(ScoreRule rule, Ballots ballots) {
        Map<String, Grades.Builder> given = new LinkedHashMap<>();
        ballots.candidates().forEach(candidate -> given.put(candidate, new Grades.Builder()));
        ballots.piles().forEach((paper, count) -> {
            if (!(paper instanceof Paper.Scores scores)) {
                throw new IllegalArgumentException("paper was " + paper + " but this rule counts scores");
            }
            given.forEach((candidate, grades) -> {
                var score = scores.scores().get(candidate);
                if (score != null) {
                    grades.add(Rational.of(score), count);
                } else if (rule.blank() == ScoreRule.Blank.ZERO) {
                    grades.add(Rational.ZERO, count);
                }
            });
        });
        Map<String, Grades> all = new LinkedHashMap<>();
        given.forEach((candidate, grades) -> all.put(candidate, grades.build().trimmed(rule.trim())));
        return all;
    }

    /** A sum of nothing is zero; a mean or a middle of nothing is none. */
    private static boolean counts(ScoreRule rule, Grades grades) {
        long given = grades.size() + 2L * rule.trim();
        return given >= rule.minimum() && (rule.of() == ScoreRule.Aggregate.SUM || grades.size() > 0);
    }

    private static Rational grade(ScoreRule rule, Grades grades) {
        return switch (rule.of()) {
            case SUM -> grades.sum();
            case MEAN -> grades.sum().dividedBy(Rational.of(grades.size()));
            case MEDIAN -> grades.median();
            case MAJORITY_JUDGMENT -> grades.lowerMedian();
        };
    }

    private static List<List<String>> places(ScoreRule rule, List<String> scored, Map<String, Grades> all) {
        if (rule.of() != ScoreRule.Aggregate.MAJORITY_JUDGMENT) {
            Map<String, Rational> scores = new LinkedHashMap<>();
            scored.forEach(candidate -> scores.put(candidate, grade(rule, all.getOrDefault(candidate, Grades.NONE))));
            return Standings.ranking(scores);
        }
        return Dominance.ranking(
                scored,
                (one, other) -> Grades.judge(
                                all.getOrDefault(scored.get(one), Grades.NONE),
                                all.getOrDefault(scored.get(other), Grades.NONE))
                        > 0);
    }
}
