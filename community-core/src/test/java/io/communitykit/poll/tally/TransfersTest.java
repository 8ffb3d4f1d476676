package io.communitykit.poll.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communitykit.config.ConfigException;
import io.communitykit.config.ConfigReader;
import io.communitykit.config.ConfigSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may receive papers, and surpluses of whole papers drawn by lot. */
class TransfersTest {

    private record Contest(TallyRule rule) {}

    private static final List<String> CANDIDATES = List.of("a", "b", "c", "d");

    /** The quota is 5. Both a, with 8, and b, with 6, are elected in the first round; half of a's papers go on to b. */
    private static final Ballots BOTH_AT_ONCE = Ballots.of(CANDIDATES)
            .add(Paper.ranking("a", "b", "c"), 4)
            .add(Paper.ranking("a", "c"), 4)
            .add(Paper.ranking("b", "d"), 6)
            .add(Paper.ranking("d", "c"), 3)
            .add(Paper.ranking("c", "d"), 2)
            .build();

    @Test
    void aSurplusPassesOverWhoeverIsElectedUnderAStatute() {
        TallyResult result = count(StvRule.exactWigm(TieBreak.of(TieBreak.Step.ORDER)), 3, BOTH_AT_ONCE);

        assertThat(result.rounds().get(0).elected()).containsExactly("a", "b");
        assertThat(tally(result, 1, "b")).isEqualTo(Rational.of(6));
        assertThat(tally(result, 1, "c")).isEqualTo(Rational.of(2).plus(surplusOf(result, "a")));
    }

    /**
     * Of the 8 papers of a, each keeps 3/8: 4 times 3/8 reach b, as b is not done yet. One sixth of these goes on to c
     * with b's own surplus, the rest stays.
     */
    @Test
    void papersGoToSomebodyElectedInTheSameRoundIfTheRuleSaysSo() {
        TallyResult result = count(StvRule.loomio(Quota.droop()), 3, BOTH_AT_ONCE);

        assertThat(result.rounds().get(0).threshold()).isEqualTo(Rational.of(5));
        assertThat(result.rounds().get(0).elected()).containsExactly("a", "b");
        assertThat(tally(result, 1, "a")).isEqualTo(Rational.of(5));
        assertThat(tally(result, 1, "b")).isEqualTo(Rational.parse("25/4"));
        assertThat(tally(result, 1, "c")).isEqualTo(Rational.parse("15/4"));
        assertThat(tally(result, 1, "d")).isEqualTo(Rational.of(4));
        assertThat(sum(result.rounds().get(1))).isEqualTo(Rational.of(19));
    }

    @Test
    void aSurplusDrawnByLotIsSoManyWholePapers() {
        Ballots ballots = Ballots.of(CANDIDATES)
                .add(Paper.ranking("a", "b"), 40)
                .add(Paper.ranking("a", "c"), 40)
                .add(Paper.ranking("a"), 10)
                .add(Paper.ranking("b", "c"), 15)
                .add(Paper.ranking("c", "b"), 15)
                .build();
        List<Rational> received = new ArrayList<>();
        LongStream.range(0, 200).forEach(seed -> {
            TallyResult result = count(drawn(seed), 2, ballots);
            Rational quota = Rational.of(41);
            assertThat(tally(result, 1, "a")).isEqualTo(quota);
            Rational toB = tally(result, 1, "b").minus(Rational.of(15));
            Rational toC = tally(result, 1, "c").minus(Rational.of(15));
            assertThat(toB.plus(toC)).isEqualTo(Rational.of(49));
            assertThat(count(drawn(seed), 2, ballots)).isEqualTo(result);
            received.add(toB);
        });

        // Half of the 49 is 24.5; the mean of 200 draws lies near it for these seeds.
        Rational mean = received.stream().reduce(Rational.ZERO, Rational::plus).dividedBy(Rational.of(200));
        assertThat(mean).isBetween(Rational.parse("24"), Rational.parse("25"));
        assertThat(received.stream().distinct().count()).isGreaterThan(5);
    }

    @Test
    void whatNobodyCanReceiveStaysWhereItIs() {
        Ballots ballots = Ballots.of(CANDIDATES)
                .add(Paper.ranking("a"), 30)
                .add(Paper.ranking("a", "b"), 2)
                .add(Paper.ranking("b"), 3)
                .add(Paper.ranking("c"), 4)
                .build();

        TallyResult result = count(drawn(7), 2, ballots);

        assertThat(tally(result, 1, "a")).isEqualTo(Rational.of(30));
        assertThat(tally(result, 1, "b")).isEqualTo(Rational.of(5));
        assertThat(result.winners()).containsExactly("a", "b");
        assertThat(result.rounds())
                .allSatisfy(
                        round -> assertThat(sum(round).plus(round.exhausted())).isEqualTo(Rational.of(39)));
    }

    @Test
    void theLotDoesNotDependOnHowPapersWereCollected() {
        Ballots one = Ballots.of(CANDIDATES)
                .add(Paper.ranking("a", "b"), 9)
                .add(Paper.ranking("a", "c"), 9)
                .add(Paper.ranking("d"), 2)
                .build();
        Ballots other = Ballots.of(CANDIDATES)
                .add(Paper.ranking("d"), 2)
                .add(Paper.ranking("a", "c"), 4)
                .add(Paper.ranking("a", "b"), 9)
                .add(Paper.ranking("a", "c"), 5)
                .build();
        Ballots flat = Ballots.rankings(CANDIDATES)
                .addAll(new int[][] {
                    {0, 1}, {0, 1}, {0, 2}, {0, 1}, {0, 2}, {0, 2}, {3}, {0, 1}, {0, 2}, {0, 2}, {0, 1}, {0, 1}, {0, 2},
                    {0, 2}, {0, 1}, {0, 2}, {0, 1}, {0, 2}, {0, 1}, {3}
                })
                .build();

        assertThat(count(drawn(3), 2, other)).isEqualTo(count(drawn(3), 2, one));
        assertThat(count(drawn(3), 2, flat)).isEqualTo(count(drawn(3), 2, one));
    }

    @Test
    void aLotDrawsPapersThatCountWholeVotes() {
        Ballots halves = Ballots.of(CANDIDATES)
                .add(Paper.ranking("a", "b"), Rational.parse("15/2"))
                .add(Paper.ranking("c"), 1)
                .build();

        assertThatThrownBy(() -> count(drawn(0), 2, halves))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("15/2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stv: { transfer: lot, reading: { equalRanks: split } }",
                "stv: { transfer: lot, receivers: pending }",
                "stv: { receivers: everybody }"
            })
    void whatDoesNotGoTogetherIsRefused(String rule) {
        assertThatThrownBy(() -> read("rule: { " + rule + " }")).isInstanceOf(ConfigException.class);
    }

    @Test
    void bothAreWrittenInConfiguration() {
        assertThat(read("rule: { stv: { receivers: pending, surpluses: all, ties: { steps: [first-in-order] } } }")
                        .rule())
                .isEqualTo(StvRule.loomio(Quota.droop()));
        assertThat(read("rule: { preset: { name: random-transfer, ties: { steps: [lot], seed: 5 } } }")
                        .rule()
                        .resolved())
                .isEqualTo(drawn(5));
    }

    private static StvRule drawn(long seed) {
        return StvRule.randomTransfer(TieBreak.lot(seed));
    }

    private static TallyResult count(TallyRule rule, int seats, Ballots ballots) {
        return TallyEngine.of(rule, seats).count(ballots);
    }

    private static Rational tally(TallyResult result, int round, String candidate) {
        return result.rounds().get(round).tallies().getOrDefault(candidate, Rational.ZERO);
    }

    private static Rational surplusOf(TallyResult result, String candidate) {
        Round first = result.rounds().get(0);
        Rational quota = first.threshold() == null ? Rational.ZERO : first.threshold();
        return first.tallies().getOrDefault(candidate, Rational.ZERO).minus(quota);
    }

    private static Rational sum(Round round) {
        return round.tallies().values().stream().reduce(Rational.ZERO, Rational::plus);
    }

    private static Contest read(String yaml) {
        return ConfigReader.create()
                .load(ConfigSource.yaml("contest.yaml", yaml), Contest.class)
                .orThrow();
    }
}
