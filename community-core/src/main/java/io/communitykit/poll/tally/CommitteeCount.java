package io.communitykit.poll.tally;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Counts by {@link CommitteeRule}: looks at every committee, in the order of the poll. */
final class CommitteeCount {

    private final CommitteeRule rule;
    private final RankedPiles approvals;
    private final List<int[]> best = new ArrayList<>();
    private Rational most = Rational.of(-1);

    private CommitteeCount(CommitteeRule rule, RankedPiles approvals) {
        this.rule = rule;
        this.approvals = approvals;
    }

    static TallyResult count(CommitteeRule rule, int seats, Ballots ballots) {
        RankedPiles approvals = RankedPiles.of(ballots);
        int size = approvals.candidates().size();
        checkSize(size, seats);
        CommitteeCount count = new CommitteeCount(rule, approvals);
        count.look(new int[Math.min(seats, size)], 0, 0);
        return count.result(seats, ballots);
    }

    private static void checkSize(int candidates, int seats) {
        BigInteger committees = BigInteger.ONE;
        for (int i = 0; i < seats; i++) {
            committees = committees.multiply(BigInteger.valueOf(candidates - i)).divide(BigInteger.valueOf(i + 1L));
        }
        if (committees.compareTo(BigInteger.valueOf(CommitteeRule.MOST_COMMITTEES)) > 0) {
            throw new IllegalArgumentException(seats + " of " + candidates + " candidates make " + committees
                    + " committees but there must be at most " + CommitteeRule.MOST_COMMITTEES);
        }
    }

    private void look(int[] members, int chosen, int from) {
        if (chosen == members.length) {
            judge(members);
            return;
        }
        for (int next = from; next <= approvals.candidates().size() - (members.length - chosen); next++) {
            members[chosen] = next;
            look(members, chosen + 1, next + 1);
        }
    }

    private void judge(int[] members) {
        Rational gain = Rational.ZERO;
        for (RankedPiles.Pile pile : approvals.piles()) {
            if (pile.places().length == 0) {
                continue;
            }
            int[] approved = pile.places()[0];
            int met = (int) Arrays.stream(approved)
                    .filter(candidate -> Arrays.binarySearch(members, candidate) >= 0)
                    .count();
            gain = gain.plus(rule.gain(approved.length, met).times(pile.weight()));
        }
        int order = gain.compareTo(most);
        if (order > 0) {
            best.clear();
            most = gain;
        }
        if (order >= 0) {
            best.add(members.clone());
        }
    }

    private TallyResult result(int seats, Ballots ballots) {
        List<List<Integer>> committees = best.stream()
                .map(members -> Arrays.stream(members).boxed().toList())
                .toList();
        TallyResult.Builder result = TallyResult.of(rule, seats, ballots);
        if (committees.size() == 1 && rule.satisfaction() != CommitteeRule.Satisfaction.PROPORTIONAL) {
            List<String> members =
                    committees.get(0).stream().map(ballots.candidates()::get).toList();
            result.margin(margin(members, ballots, result.whole()));
        }
        return result(result, ballots, committees, List.of());
    }

    /** What each member brings adds up, so a paper that is filled in otherwise approves the loser alone. */
    private Optional<Margin> margin(List<String> members, Ballots ballots, boolean whole) {
        Map<String, Rational> points = new LinkedHashMap<>();
        ballots.candidates().forEach(candidate -> points.put(candidate, Rational.ZERO));
        ballots.weights()
                .forEach((paper, weight) -> points.replaceAll(
                        (candidate, sum) -> sum.plus(given(paper, candidate).times(weight))));
        return new SwingMargin(points, ballots.weights(), whole)
                .between(
                        members,
                        (paper, winner, loser) ->
                                Rational.ONE.plus(given(paper, winner)).minus(given(paper, loser)));
    }

    private Rational given(Paper paper, String candidate) {
        List<String> approved = paper instanceof Paper.Choice choice
                ? choice.options()
                : paper instanceof Paper.Ranking ranking && !ranking.places().isEmpty()
                        ? ranking.places().get(0)
                        : List.of();
        return approved.contains(candidate) ? rule.gain(approved.size(), 1) : Rational.ZERO;
    }

    /** Completes a result with committees that are level; whoever is in some of them but not in all is unsure. */
    static TallyResult result(
            TallyResult.Builder result, Ballots ballots, List<List<Integer>> numbers, List<Tie> resolved) {
        List<List<String>> committees = numbers.stream()
                .map(members -> members.stream().map(ballots.candidates()::get).toList())
                .toList();
        Set<String> in = new LinkedHashSet<>();
        committees.forEach(in::addAll);
        List<String> winners =
                ballots.candidates().stream().filter(in::contains).toList();
        List<String> unsure = winners.stream()
                .filter(one -> !committees.stream().allMatch(committee -> committee.contains(one)))
                .toList();
        List<Tie> ties = new ArrayList<>(resolved);
        if (!unsure.isEmpty()) {
            ties.add(new Tie(Tie.Stage.WINNER, 0, unsure, List.of(), Tie.Resolution.SHARED));
        }
        return result.winners(winners)
                .ranking(ranking(ballots, winners, unsure))
                .committees(committees)
                .ties(ties)
                .build();
    }

    private static List<List<String>> ranking(Ballots ballots, List<String> winners, List<String> unsure) {
        List<List<String>> ranking = new ArrayList<>();
        ranking.add(winners.stream().filter(one -> !unsure.contains(one)).toList());
        ranking.add(unsure);
        ranking.add(ballots.candidates().stream()
                .filter(one -> !winners.contains(one))
                .toList());
        return ranking.stream().filter(place -> !place.isEmpty()).toList();
    }
}
