package io.communitykit.poll.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** States what holds for every method, whatever was cast. */
class TallyProperties {

    private static final List<String> CANDIDATES = List.of("a", "b", "c", "d", "e");

    /** Rules that count rankings and break no tie by an order, so that all candidates are treated alike. */
    private static final List<TallyRule> NEUTRAL = List.of(
            new SchulzeRule(Strength.WINNING_VOTES, Unranked.LAST),
            new SchulzeRule(Strength.MARGINS, Unranked.NO_OPINION),
            new SchulzeRule(Strength.RATIO, Unranked.LAST),
            new RankedPairsRule(Strength.WINNING_VOTES, true, Unranked.LAST),
            new RankedPairsRule(Strength.MARGINS, false, Unranked.LAST),
            new MinimaxRule(Strength.OPPOSITION, Unranked.LAST),
            new MinimaxRule(Strength.MARGINS, Unranked.LAST),
            new MinimaxRule(Strength.WINNING_VOTES, Unranked.NO_OPINION),
            new CopelandRule(Unranked.LAST),
            new CopelandRule(Unranked.LAST, CopelandRule.Points.VICTORIES, true),
            new BordaRule(BordaRule.Scale.LAST_GETS_ONE, Unranked.LAST),
            new BordaRule(BordaRule.Scale.LAST_GETS_ZERO, Unranked.NO_OPINION, true),
            new BordaRule(BordaRule.Scale.HARMONIC, Unranked.NO_OPINION),
            new PluralityRule(),
            new ApprovalRule(),
            IrvRule.discourse(),
            IrvRule.condorcetPhp());

    private static final List<TallyRule> IN_ROUNDS = List.of(
            IrvRule.discourse(),
            IrvRule.condorcetPhp(),
            IrvRule.rctab(TieBreak.lot(7)),
            StvRule.scottish(TieBreak.of(TieBreak.Step.EARLIER_ROUNDS, TieBreak.Step.LOT)),
            StvRule.prfWigm(StvRule.Elimination.SURE_LOSERS, TieBreak.of(TieBreak.Step.FIRST_IN_ORDER)),
            StvRule.exactWigm(TieBreak.of(TieBreak.Step.FIRST_IN_ORDER)),
            StvRule.albany(),
            StvRule.rctab(Quota.droop(), 4, TieBreak.of(TieBreak.Step.ORDER)),
            StvRule.condorcetPhp(Quota.droop()),
            StvRule.loomio(Quota.droop()),
            StvRule.randomTransfer(TieBreak.lot(11)),
            MeekRule.prf(TieBreak.of(TieBreak.Step.FIRST_IN_ORDER)));

    private static final List<TallyRule> CONDORCET = List.of(
            new SchulzeRule(Strength.WINNING_VOTES, Unranked.LAST),
            new SchulzeRule(Strength.MARGINS, Unranked.LAST),
            new SchulzeRule(Strength.RATIO, Unranked.LAST),
            new RankedPairsRule(Strength.WINNING_VOTES, true, Unranked.LAST),
            new RankedPairsRule(Strength.MARGINS, true, Unranked.LAST),
            new MinimaxRule(Strength.WINNING_VOTES, Unranked.LAST),
            new MinimaxRule(Strength.MARGINS, Unranked.LAST),
            new CopelandRule(Unranked.LAST));

    @Provide
    Arbitrary<List<Paper>> papers() {
        Arbitrary<Paper> paper = Arbitraries.of(CANDIDATES)
                .list()
                .uniqueElements()
                .ofMaxSize(CANDIDATES.size())
                .map(ranking -> Paper.ranking(ranking.toArray(new String[0])));
        return paper.list().ofMinSize(1).ofMaxSize(12);
    }

    @Provide
    Arbitrary<TallyRule> neutral() {
        return Arbitraries.of(NEUTRAL);
    }

    @Provide
    Arbitrary<TallyRule> inRounds() {
        return Arbitraries.of(IN_ROUNDS);
    }

    @Provide
    Arbitrary<TallyRule> any() {
        List<TallyRule> all = new ArrayList<>(NEUTRAL);
        all.addAll(IN_ROUNDS);
        return Arbitraries.of(all);
    }

    @Property(tries = 400)
    void votesAreConservedInEveryRound(
            @ForAll("inRounds") TallyRule rule,
            @ForAll("papers") List<Paper> papers,
            @ForAll @IntRange(min = 1, max = 4) int seats) {
        TallyResult result = count(rule, seats, papers);

        assertThat(result.rounds()).allSatisfy(round -> {
            Rational votes = round.tallies().values().stream().reduce(Rational.ZERO, Rational::plus);
            assertThat(votes.plus(round.exhausted()).plus(round.residue())).isEqualTo(Rational.of(papers.size()));
            assertThat(round.residue().signum()).isNotNegative();
        });
    }

    @Property(tries = 400)
    void theOrderOfPapersIsIrrelevant(
            @ForAll("any") TallyRule rule, @ForAll("papers") List<Paper> papers, @ForAll Random random) {
        List<Paper> shuffled = new ArrayList<>(papers);
        Collections.shuffle(shuffled, random);

        assertThat(count(rule, 2, shuffled)).isEqualTo(count(rule, 2, papers));
    }

    @Property(tries = 400)
    void everybodyHasOnePlaceAndTheWinnersAreOnTop(
            @ForAll("any") TallyRule rule, @ForAll("papers") List<Paper> papers) {
        TallyResult result = count(rule, 1, papers);
        List<String> placed = result.ranking().stream().flatMap(List::stream).toList();

        assertThat(placed).containsExactlyInAnyOrderElementsOf(CANDIDATES);
        assertThat(result.ranking().get(0)).containsExactlyInAnyOrderElementsOf(result.winners());
    }

    @Property(tries = 400)
    void renamingTheCandidatesRenamesTheResult(
            @ForAll("neutral") TallyRule rule, @ForAll("papers") List<Paper> papers, @ForAll Random random) {
        List<String> names = new ArrayList<>(CANDIDATES);
        Collections.shuffle(names, random);
        Map<String, String> renamed = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            renamed.put(CANDIDATES.get(i), names.get(i));
        }
        List<Paper> others = papers.stream()
                .map(paper ->
                        Paper.ranking(paper.named().stream().map(renamed::get).toArray(String[]::new)))
                .toList();
        List<Set<String>> expected = count(rule, 1, papers).ranking().stream()
                .<Set<String>>map(
                        place -> new TreeSet<>(place.stream().map(renamed::get).toList()))
                .toList();

        List<Set<String>> actual = count(rule, 1, others).ranking().stream()
                .<Set<String>>map(TreeSet::new)
                .toList();

        assertThat(actual).isEqualTo(expected);
    }

    @Property(tries = 400)
    void whoeverBeatsAllOthersWinsByTheCondorcetMethods(@ForAll("papers") List<Paper> papers) {
        Matrix pairs = count(new CopelandRule(Unranked.LAST), 1, papers).pairwise();
        Optional<String> beatsAll = CANDIDATES.stream()
                .filter(one -> CANDIDATES.stream()
                        .allMatch(other ->
                                one.equals(other) || pairs.get(one, other).compareTo(pairs.get(other, one)) > 0))
                .findFirst();

        beatsAll.ifPresent(winner -> assertThat(CONDORCET)
                .allSatisfy(rule -> assertThat(count(rule, 1, papers).winners()).containsExactly(winner)));
    }

    @Property(tries = 200)
    void schulzePathsAreTheStrongestOfAllPaths(@ForAll("papers") List<Paper> papers) {
        TallyResult result = count(new SchulzeRule(Strength.WINNING_VOTES, Unranked.LAST), 1, papers);

        for (String from : CANDIDATES) {
            for (String to : CANDIDATES) {
                if (!from.equals(to)) {
                    Set<String> seen = new LinkedHashSet<>(List.of(from));
                    assertThat(result.paths().get(from, to))
                            .isEqualTo(strongest(result.pairwise(), from, to, seen, Rational.of(1_000)));
                }
            }
        }
    }

    private static Rational strongest(Matrix pairs, String at, String to, Set<String> seen, Rational weakest) {
        if (at.equals(to)) {
            return weakest;
        }
        Rational best = Rational.ZERO;
        for (String next : CANDIDATES) {
            Rational votes = pairs.get(at, next);
            if (!seen.contains(next) && votes.compareTo(pairs.get(next, at)) > 0) {
                seen.add(next);
                Rational path = strongest(pairs, next, to, seen, votes.compareTo(weakest) < 0 ? votes : weakest);
                best = path.compareTo(best) > 0 ? path : best;
                seen.remove(next);
            }
        }
        return best;
    }

    private static TallyResult count(TallyRule rule, int seats, List<Paper> papers) {
        Ballots.Builder ballots = Ballots.of(CANDIDATES);
        papers.forEach(ballots::add);
        return TallyEngine.of(rule, seats).count(ballots.build());
    }
}
