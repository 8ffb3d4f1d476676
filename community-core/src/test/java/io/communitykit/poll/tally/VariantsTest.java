package io.communitykit.poll.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariantsTest {

    /** One paper ranks a alone, of three candidates. */
    @ParameterizedTest
    @CsvSource({
        "LAST_GETS_ONE, LAST, false, 3, 3/2, 3/2",
        "LAST_GETS_ONE, NO_OPINION, false, 3, 0, 0",
        "LAST_GETS_ONE, NO_OPINION, true, 1, 0, 0",
        "LAST_GETS_ZERO, LAST, false, 2, 1/2, 1/2",
        "LAST_GETS_ZERO, NO_OPINION, false, 2, 0, 0",
        "LAST_GETS_ZERO, NO_OPINION, true, 0, 0, 0",
        "HARMONIC, LAST, false, 1, 5/12, 5/12",
        "HARMONIC, NO_OPINION, false, 1, 0, 0"
    })
    void aShortPaperGivesPointsAsTheVariantSays(
            BordaRule.Scale scale, Unranked unranked, boolean byLength, String a, String b, String c) {
        Ballots ballots =
                Ballots.of(List.of("a", "b", "c")).add(Paper.ranking("a")).build();

        Map<String, Rational> scores = TallyEngine.of(new BordaRule(scale, unranked, byLength), 1)
                .count(ballots)
                .scores();

        assertThat(scores.values()).containsExactly(Rational.parse(a), Rational.parse(b), Rational.parse(c));
    }

    @Test
    void pointsByLengthGiveNothingToTheUnranked() {
        assertThat(new BordaRule(null, null, true).unranked()).isEqualTo(Unranked.NO_OPINION);
        assertThatThrownBy(() -> new BordaRule(BordaRule.Scale.HARMONIC, Unranked.LAST, true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** a beats b and c, b and c are level. */
    @ParameterizedTest
    @CsvSource({"BALANCE, 2, -1, -1", "HALF_FOR_TIE, 2, 1/2, 1/2", "VICTORIES, 2, 0, 0", "ONE_FOR_TIE, 2, 1, 1"})
    void comparisonsGivePointsAsTheVariantSays(CopelandRule.Points points, String a, String b, String c) {
        Ballots ballots = Ballots.of(List.of("a", "b", "c"))
                .add(Paper.ranking("a", "b", "c"))
                .add(Paper.ranking("a", "c", "b"))
                .build();

        Map<String, Rational> scores = TallyEngine.of(new CopelandRule(Unranked.LAST, points, false), 1)
                .count(ballots)
                .scores();

        assertThat(scores.values()).containsExactly(Rational.parse(a), Rational.parse(b), Rational.parse(c));
    }

    /** a and b beat two each; those whom a beats have more victories than those whom b beats. */
    @Test
    void theSecondOrderLooksAtWhomSomebodyBeats() {
        Ballots ballots = Ballots.of(List.of("a", "b", "c", "d"))
                .add(Paper.ranking("a", "b", "c", "d"), 2)
                .add(Paper.ranking("b", "d", "c", "a"), 2)
                .add(Paper.ranking("c", "a", "d", "b"), 3)
                .add(Paper.ranking("d", "a", "b", "c"), 2)
                .build();
        TallyResult first = TallyEngine.of(new CopelandRule(Unranked.LAST), 1).count(ballots);
        TallyResult second = TallyEngine.of(new CopelandRule(Unranked.LAST, CopelandRule.Points.VICTORIES, true), 1)
                .count(ballots);

        assertThat(second.ranking().size())
                .isGreaterThanOrEqualTo(first.ranking().size());
        assertThat(first.winners()).containsAll(second.winners());
    }

    @Test
    void creditsAreTheSquaresOfVotes() {
        QuadraticRule rule = new QuadraticRule(BigDecimal.TEN);
        Paper.Scores strong = votes("a", 3, "b", -1);
        Ballots ballots = Ballots.of(List.of("a", "b"))
                .add(strong)
                .add(votes("b", 2, "a", -2), 2)
                .build();

        assertThat(rule.cost(strong)).isEqualByComparingTo("10");
        assertThat(TallyEngine.of(rule, 1).count(ballots).scores())
                .containsEntry("a", Rational.of(-1))
                .containsEntry("b", Rational.of(3));
    }

    @Test
    void whoSpendsTooMuchIsRefused() {
        QuadraticRule rule = new QuadraticRule(BigDecimal.TEN);
        Ballots ballots =
                Ballots.of(List.of("a", "b")).add(votes("a", 3, "b", 2)).build();

        assertThat(rule.refusal(votes("a", 3, "b", 2)))
                .contains("the ballot spent 13 credits but it must spend at most 10");
        assertThat(rule.refusal(Paper.choice("a"))).isPresent();
        assertThatThrownBy(() -> TallyEngine.of(rule, 1).count(ballots)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Level in the middle, then the lower side of the middle differs first. */
    @Test
    void majorityJudgmentTakesAwayTheMiddleUntilTheyDiffer() {
        Ballots.Builder ballots = Ballots.of(List.of("a", "b"));
        int[][] scores = {{5, 5}, {4, 4}, {3, 3}, {1, 2}, {0, 0}};
        for (int[] score : scores) {
            ballots.add(votes("a", score[0], "b", score[1]), 1_000_000);
        }

        TallyResult result = TallyEngine.of(
                        new ScoreRule(ScoreRule.Aggregate.MAJORITY_JUDGMENT, ScoreRule.Blank.IGNORED, 0, 0), 1)
                .count(ballots.build());

        assertThat(result.scores()).containsEntry("a", Rational.of(3)).containsEntry("b", Rational.of(3));
        assertThat(result.winners()).containsExactly("b");
    }

    @Test
    void onePaperCannotWinAMeanThatNeedsTen() {
        Ballots ballots = Ballots.of(List.of("a", "b"))
                .add(votes("a", 5))
                .add(votes("b", 4), 10)
                .build();
        List<String> winners = new ArrayList<>();
        for (int minimum : new int[] {0, 10}) {
            TallyRule rule = new ScoreRule(ScoreRule.Aggregate.MEAN, ScoreRule.Blank.IGNORED, minimum, 0);
            winners.addAll(TallyEngine.of(rule, 1).count(ballots).winners());
        }

        assertThat(winners).containsExactly("a", "b");
    }

    private static Paper.Scores votes(String option, int votes) {
        return new Paper.Scores(Map.of(option, BigDecimal.valueOf(votes)));
    }

    private static Paper.Scores votes(String one, int votes, String other, int more) {
        return new Paper.Scores(Map.of(one, BigDecimal.valueOf(votes), other, BigDecimal.valueOf(more)));
    }
}
