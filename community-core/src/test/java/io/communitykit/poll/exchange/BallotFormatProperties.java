package io.communitykit.poll.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.poll.tally.ApprovalRule;
import io.communitykit.poll.tally.Ballots;
import io.communitykit.poll.tally.BordaRule;
import io.communitykit.poll.tally.IrvRule;
import io.communitykit.poll.tally.Paper;
import io.communitykit.poll.tally.Preset;
import io.communitykit.poll.tally.Rational;
import io.communitykit.poll.tally.SchulzeRule;
import io.communitykit.poll.tally.ScoreRule;
import io.communitykit.poll.tally.Strength;
import io.communitykit.poll.tally.TallyEngine;
import io.communitykit.poll.tally.TallyResult;
import io.communitykit.poll.tally.TallyRule;
import io.communitykit.poll.tally.Unranked;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** A recount from every export gives the same result. */
class BallotFormatProperties {

    private static final List<String> CANDIDATES = List.of("ada", "Bo Li", "\u0639\u0645\u0631", "d-4");

    private static final List<TallyRule> OF_RANKINGS = List.of(
            new SchulzeRule(Strength.WINNING_VOTES, Unranked.LAST),
            new BordaRule(BordaRule.Scale.HARMONIC, Unranked.NO_OPINION),
            IrvRule.condorcetPhp(),
            Preset.SCOTTISH_STV.rule(),
            Preset.PRF_MEEK.rule());

    /** Rankings with candidates level and places left out, of which some are weighted. */
    @Provide
    Arbitrary<Contest> rankings() {
        Arbitrary<Paper> paper = Arbitraries.of(CANDIDATES)
                .list()
                .uniqueElements()
                .flatMap(names -> Arbitraries.integers()
                        .between(0, 2)
                        .list()
                        .ofSize(names.size())
                        .map(joins -> ranking(names, joins)));
        return contests(paper);
    }

    @Provide
    Arbitrary<Contest> choices() {
        return contests(Arbitraries.of(CANDIDATES).list().uniqueElements().map(Paper.Choice::new));
    }

    @Provide
    Arbitrary<Contest> scores() {
        return contests(Arbitraries.maps(
                        Arbitraries.of(CANDIDATES),
                        Arbitraries.bigDecimals().between(new BigDecimal(-9), new BigDecimal(9)))
                .map(Paper.Scores::new));
    }

    private static Arbitrary<Contest> contests(Arbitrary<? extends Paper> paper) {
        Arbitrary<Rational> weights = Arbitraries.frequency(
                Tuple.of(6, Rational.ONE), Tuple.of(1, Rational.of(3)), Tuple.of(1, Rational.of(1, 3)));
        Arbitrary<Ballots> ballots = Combinators.combine(
                        paper.list().ofMaxSize(10),
                        weights,
                        Arbitraries.integers().between(1, 4))
                .as((papers, weight, count) -> {
                    Ballots.Builder builder = Ballots.of(CANDIDATES);
                    papers.forEach(one -> builder.add(one, count, weight.times(Rational.of(count))));
                    return builder.build();
                });
        return Combinators.combine(
                        Arbitraries.of("", "A vote, of sorts"),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of(Unranked.class),
                        ballots)
                .as(Contest::new);
    }

    private static Paper ranking(List<String> names, List<Integer> joins) {
        List<List<String>> places = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (joins.get(i) == 1 && !places.isEmpty()) {
                places.get(places.size() - 1).add(names.get(i));
                continue;
            }
            if (joins.get(i) == 2) {
                places.add(new ArrayList<>());
            }
            places.add(new ArrayList<>(List.of(names.get(i))));
        }
        return new Paper.Ranking(places);
    }

    @Property(tries = 300)
    void rankingsAreRecountedAlike(@ForAll("rankings") Contest contest, @ForAll BallotFormat format) {
        TallyRule rule = OF_RANKINGS.get(Math.floorMod(contest.ballots().hashCode(), OF_RANKINGS.size()));

        recount(contest, format, rule);
    }

    @Property(tries = 200)
    void choicesAreRecountedAlike(@ForAll("choices") Contest contest, @ForAll BallotFormat format) {
        recount(contest, format, new ApprovalRule());
    }

    @Property(tries = 200)
    void scoresAreRecountedAlike(@ForAll("scores") Contest contest, @ForAll BallotFormat format) {
        recount(contest, format, new ScoreRule(ScoreRule.Aggregate.MAJORITY_JUDGMENT, null, null, null));
    }

    /** What was cast first stands first nowhere. */
    @Property(tries = 100)
    void theOrderOfBallotsIsNotInTheText(
            @ForAll("rankings") Contest contest, @ForAll BallotFormat format, @ForAll Random random) {
        Map<Paper, Long> piles = contest.ballots().piles();
        List<Paper> order = new ArrayList<>(piles.keySet());
        Collections.shuffle(order, random);
        Map<Paper, Rational> weights = contest.ballots().weights();
        Ballots.Builder shuffled = Ballots.of(CANDIDATES);
        order.forEach(
                paper -> shuffled.add(paper, piles.getOrDefault(paper, 1L), weights.getOrDefault(paper, Rational.ONE)));
        Contest other = new Contest(contest.title(), contest.seats(), contest.unranked(), shuffled.build());

        if (format.refusal(contest).isEmpty()) {
            assertThat(format.write(other)).isEqualTo(format.write(contest));
        }
    }

    /** Text that is cut or changed anywhere is read or told to be wrong, and never breaks the reader. */
    @Property(tries = 400)
    void whateverIsReadIsAContestOrAListOfProblems(
            @ForAll("rankings") Contest contest, @ForAll BallotFormat format, @ForAll Random random) {
        if (format.refusal(contest).isPresent()) {
            return;
        }
        StringBuilder text = new StringBuilder(format.write(contest));
        for (int i = 0; i < 3 && text.length() > 0; i++) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.setCharAt(at, "\"0>=;,#/*^|\n -{[x".charAt(random.nextInt(16)));
                default -> text.setLength(at);
            }
        }

        ContestResult result = format.read("broken", text);

        if (result instanceof ContestResult.Rejected rejected) {
            assertThat(rejected.problems()).isNotEmpty().allSatisfy(problem -> {
                assertThat(problem.line()).isPositive();
                assertThat(problem.column()).isPositive();
                assertThat(problem.message()).isNotBlank();
            });
        }
    }

    private static void recount(Contest contest, BallotFormat format, TallyRule rule) {
        if (format.refusal(contest).isPresent()) {
            assertThat(format).isNotEqualTo(BallotFormat.JSON);
            return;
        }
        Contest read = format.read("export", format.write(contest)).orThrow();

        assertThat(read.ballots().candidates()).isEqualTo(contest.ballots().candidates());
        TallyResult before = TallyEngine.of(rule, contest.seats()).count(contest.ballots());
        assertThat(TallyEngine.of(rule, contest.seats()).count(read.ballots())).isEqualTo(before);
        if (format != BallotFormat.CSV) {
            assertThat(read.seats()).isEqualTo(contest.seats());
            assertThat(read.title()).isEqualTo(contest.title());
        }
        if (format == BallotFormat.CEF || format == BallotFormat.JSON) {
            assertThat(read.unranked()).isEqualTo(contest.unranked());
        }
        Map<Paper, Rational> known = new LinkedHashMap<>(contest.ballots().weights());
        assertThat(read.ballots().weight()).isEqualTo(known.values().stream().reduce(Rational.ZERO, Rational::plus));
    }
}
