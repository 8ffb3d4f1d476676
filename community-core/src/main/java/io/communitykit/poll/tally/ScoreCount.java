package io.communitykit.poll.tally;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        TallyResult.Builder result =
                Standings.decide(TallyResult.of(rule, seats, ballots), ranking).scores(scores(rule, scored, all));
        return result.margin(margin(rule, result, ballots, all)).build();
    }

    /** A paper that is filled in otherwise gives the loser the most and the winner the least that anybody gave. */
    private static Optional<Margin> margin(
            ScoreRule rule, TallyResult.Builder result, Ballots ballots, Map<String, Grades> all) {
        boolean mean = rule.of() == ScoreRule.Aggregate.MEAN && rule.blank() == ScoreRule.Blank.ZERO;
        if (result.winners().size() > result.seats()
                || rule.trim() > 0
                || rule.minimum() > 0
                || (rule.of() == ScoreRule.Aggregate.MEAN && !mean)) {
            return Optional.empty();
        }
        Map<String, Rational> sums = new LinkedHashMap<>();
        Rational least = Rational.ZERO;
        Rational most = Rational.ZERO;
        for (Map.Entry<String, Grades> grades : all.entrySet()) {
            sums.put(grades.getKey(), grades.getValue().sum());
            for (Rational score : grades.getValue().weights().keySet()) {
                least = score.compareTo(least) < 0 ? score : least;
                most = score.compareTo(most) > 0 ? score : most;
            }
        }
        if (rule.of() == ScoreRule.Aggregate.MEDIAN || rule.of() == ScoreRule.Aggregate.MAJORITY_JUDGMENT) {
            boolean judgment = rule.of() == ScoreRule.Aggregate.MAJORITY_JUDGMENT;
            return ofMedians(rule, result, ballots.size(), all, new MedianMargin(least, most, judgment));
        }
        Rational range = most.minus(least);
        return new SwingMargin(sums, ballots.weights(), result.whole())
                .between(
                        result.winners(),
                        (paper, winner, loser) ->
                                range.plus(given(paper, winner)).minus(given(paper, loser)));
    }

    private static Optional<Margin> ofMedians(
            ScoreRule rule, TallyResult.Builder result, long votes, Map<String, Grades> all, MedianMargin margin) {
        boolean everyVote = rule.blank() == ScoreRule.Blank.ZERO;
        Margin closest = null;
        for (String winner : result.winners()) {
            for (String loser : all.keySet()) {
                if (result.whole() && !result.winners().contains(loser)) {
                    Margin next = margin.between(
                            all.getOrDefault(winner, Grades.NONE),
                            all.getOrDefault(loser, Grades.NONE),
                            votes,
                            everyVote);
                    closest = closest == null ? next : closest.and(next);
                }
            }
        }
        return Optional.ofNullable(closest);
    }

    private static Rational given(Paper paper, String candidate) {
        return paper instanceof Paper.Scores scores
                ? Rational.of(scores.scores().getOrDefault(candidate, BigDecimal.ZERO))
                : Rational.ZERO;
    }

    /** How far the lowest and the highest score are apart that anybody gave, where a blank is a zero. */
    static Rational range(Ballots ballots) {
        Rational least = Rational.ZERO;
        Rational most = Rational.ZERO;
        for (Grades grades : grades(ballots, ScoreRule.Blank.ZERO).values()) {
            for (Rational score : grades.weights().keySet()) {
                least = score.compareTo(least) < 0 ? score : least;
                most = score.compareTo(most) > 0 ? score : most;
            }
        }
        return most.minus(least);
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
