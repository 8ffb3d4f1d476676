package io.communitykit.poll.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StarTest {

    private static final List<String> CANDIDATES = List.of("a", "b", "c");

    @Test
    void theRunoffIsDecidedByPapersAndNotByScores() {
        TallyResult result = count(1, paper(5, 4, 0), paper(3, 4, 0), paper(3, 4, 0), paper(5, 0, 1));

        assertThat(result.rounds().get(0).tallies()).containsEntry("a", Rational.of(16));
        assertThat(result.rounds().get(0).eliminated()).containsExactly("c");
        assertThat(result.rounds().get(1).tallies())
                .containsEntry("a", Rational.of(2))
                .containsEntry("b", Rational.of(2));
        assertThat(result.winners()).containsExactly("a");
        assertThat(result.ties())
                .containsExactly(
                        new Tie(Tie.Stage.WINNER, 2, List.of("a", "b"), List.of("a"), Tie.Resolution.EARLIER_ROUND));
    }

    @Test
    void theOneWithLessPointsMayWinTheRunoff() {
        TallyResult result = count(1, paper(5, 0, 0), paper(3, 4, 0), paper(3, 4, 0));

        assertThat(result.winners()).containsExactly("b");
        assertThat(result.ranking()).containsExactly(List.of("b"), List.of("a"), List.of("c"));
        assertThat(result.rounds().get(1).exhausted()).isEqualTo(Rational.ZERO);
    }

    /** Three papers of Equal Vote's own test elections (starvote): level in the runoff and in the scores. */
    @Test
    void theHighestScoresPartThoseWhoAreLevelInEverythingElse() {
        TallyResult result = count(1, paper(1, 5, 5), paper(1, 4, 5), paper(1, 3, 2));

        assertThat(result.winners()).containsExactly("c");
        assertThat(result.ties()).hasSize(1).allSatisfy(tie -> {
            assertThat(tie.candidates()).containsExactly("b", "c");
            assertThat(tie.resolution()).isEqualTo(Tie.Resolution.HIGHEST_SCORES);
        });
    }

    @Test
    void aTieForTheRunoffIsBrokenPairByPair() {
        TallyResult result = count(1, paper(5, 2, 1), paper(5, 2, 1), paper(5, 0, 2));

        assertThat(result.rounds().get(0).eliminated()).containsExactly("c");
        assertThat(result.ties())
                .containsExactly(
                        new Tie(Tie.Stage.ELIMINATION, 1, List.of("b", "c"), List.of("c"), Tie.Resolution.PAIRWISE));
    }

    @Test
    void thoseWhoCannotBePartedAllTakePart() {
        TallyResult result = count(1, paper(5, 2, 1), paper(5, 1, 2));

        assertThat(result.winners()).containsExactly("a");
        assertThat(result.rounds().get(1).tallies()).containsOnlyKeys("a", "b", "c");
    }

    @Test
    void everySeatHasItsOwnRunoff() {
        TallyResult result = count(2, paper(5, 4, 0), paper(5, 4, 0), paper(0, 3, 5));

        assertThat(result.winners()).containsExactly("a", "b");
        assertThat(result.rounds()).hasSize(4);
    }

    @Test
    void allWhoAreLevelInEverythingWin() {
        TallyResult result = count(1, paper(1, 1, 1));

        assertThat(result.winners()).containsExactly("a", "b", "c");
        assertThat(result.standingTie()).isPresent();
    }

    private static TallyResult count(int seats, Paper... papers) {
        Ballots.Builder ballots = Ballots.of(CANDIDATES);
        for (Paper paper : papers) {
            ballots.add(paper);
        }
        return TallyEngine.of(StarRule.official(), seats).count(ballots.build());
    }

    private static Paper paper(int... scores) {
        Map<String, BigDecimal> given = new LinkedHashMap<>();
        for (int i = 0; i < scores.length; i++) {
            given.put(CANDIDATES.get(i), BigDecimal.valueOf(scores[i]));
        }
        return new Paper.Scores(given);
    }
}
