package io.communitykit.poll.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** States what the weight of a paper means. */
class WeightProperties {

    private static final List<String> CANDIDATES = List.of("a", "b", "c", "d");

    private static final List<TallyRule> RULES = List.of(
            new PluralityRule(),
            new ApprovalRule(),
            new BordaRule(BordaRule.Scale.HARMONIC, Unranked.LAST),
            new SchulzeRule(Strength.RATIO, Unranked.LAST),
            new RankedPairsRule(Strength.MARGINS, true, Unranked.NO_OPINION),
            new CopelandRule(Unranked.LAST),
            IrvRule.condorcetPhp(),
            StvRule.scottish(TieBreak.of(TieBreak.Step.ORDER)),
            StvRule.exactWigm(TieBreak.of(TieBreak.Step.ORDER)),
            MeekRule.prf(TieBreak.of(TieBreak.Step.ORDER)));

    @Provide
    Arbitrary<Map<List<String>, Integer>> piles() {
        Arbitrary<List<String>> ranking = Arbitraries.of(CANDIDATES).list().uniqueElements();
        return Arbitraries.maps(ranking, Arbitraries.integers().between(1, 5)).ofMinSize(1);
    }

    @Provide
    Arbitrary<TallyRule> rule() {
        return Arbitraries.of(RULES);
    }

    @Property(tries = 300)
    void aPaperOfWeightThreeCountsLikeThreePapers(
            @ForAll("rule") TallyRule rule, @ForAll("piles") Map<List<String>, Integer> piles) {
        Ballots.Builder many = Ballots.of(CANDIDATES);
        Ballots.Builder heavy = Ballots.of(CANDIDATES);
        piles.forEach((ranking, count) -> {
            many.add(paper(ranking), count);
            heavy.add(paper(ranking), Rational.of(count));
        });

        sameCount(rule, many.build(), heavy.build());
    }

    @Property(tries = 300)
    void aVoteThatIsSplitInThirdsIsPutTogetherWithoutLoss(
            @ForAll("rule") TallyRule rule, @ForAll("piles") Map<List<String>, Integer> piles) {
        Ballots.Builder whole = Ballots.of(CANDIDATES);
        Ballots.Builder thirds = Ballots.of(CANDIDATES);
        piles.forEach((ranking, count) -> {
            whole.add(paper(ranking), count);
            thirds.add(paper(ranking), Rational.of(count, 3)).add(paper(ranking), Rational.of(2L * count, 3));
        });

        sameCount(rule, whole.build(), thirds.build());
    }

    @Property(tries = 300)
    void halvesOfVotesAreConservedInEveryRound(@ForAll("piles") Map<List<String>, Integer> piles) {
        Ballots.Builder halves = Ballots.of(CANDIDATES);
        piles.forEach((ranking, count) -> halves.add(paper(ranking), Rational.of(count, 2)));
        Ballots ballots = halves.build();

        TallyResult result =
                TallyEngine.of(StvRule.scottish(TieBreak.none()), 2).count(ballots);

        assertThat(result.weight()).isEqualTo(ballots.weight());
        assertThat(result.rounds())
                .allSatisfy(
                        round -> assertThat(round.tallies().values().stream().reduce(round.exhausted(), Rational::plus))
                                .isEqualTo(result.weight().minus(round.residue())));
    }

    @Example
    void scoresAreWeighedAsWell() {
        Ballots ballots = Ballots.of(CANDIDATES)
                .add(scores(5), Rational.of(3, 2))
                .add(scores(1), Rational.of(1, 2))
                .build();

        assertThat(score(ScoreRule.Aggregate.SUM, ballots)).isEqualTo(Rational.of(8));
        assertThat(score(ScoreRule.Aggregate.MEAN, ballots)).isEqualTo(Rational.of(4));
        assertThat(score(ScoreRule.Aggregate.MEDIAN, ballots)).isEqualTo(Rational.of(5));
    }

    @Example
    void aWeightMustBePositive() {
        assertThatThrownBy(() -> Ballots.of(CANDIDATES).add(Paper.choice("a"), Rational.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("weight");
    }

    private static Rational score(ScoreRule.Aggregate aggregate, Ballots ballots) {
        TallyRule rule = new ScoreRule(aggregate, ScoreRule.Blank.IGNORED, 0, 0);
        return TallyEngine.of(rule, 1).count(ballots).scores().get("a");
    }

    private static void sameCount(TallyRule rule, Ballots one, Ballots other) {
        TallyResult left = TallyEngine.of(rule, 2).count(one);
        TallyResult right = TallyEngine.of(rule, 2).count(other);
        assertThat(right.weight()).isEqualTo(left.weight());
        assertThat(right.winners()).isEqualTo(left.winners());
        assertThat(right.ranking()).isEqualTo(left.ranking());
        assertThat(right.scores()).isEqualTo(left.scores());
        assertThat(right.rounds()).isEqualTo(left.rounds());
        assertThat(right.pairwise()).isEqualTo(left.pairwise());
        assertThat(right.paths()).isEqualTo(left.paths());
    }

    private static Paper paper(List<String> ranking) {
        return Paper.ranking(ranking.toArray(new String[0]));
    }

    private static Paper scores(int score) {
        return new Paper.Scores(Map.of("a", BigDecimal.valueOf(score)));
    }
}
