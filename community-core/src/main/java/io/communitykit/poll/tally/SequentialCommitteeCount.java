package io.communitykit.poll.tally;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Counts by {@link SequentialCommitteeRule}: goes seat by seat, following all ways that stay level at once. */
final class SequentialCommitteeCount {

    private SequentialCommitteeCount() {}

    static TallyResult count(SequentialCommitteeRule rule, int seats, Ballots ballots) {
        TieBreaker breaker = new TieBreaker(rule.ties(), ballots);
        Set<GrowingCommittee> done = new LinkedHashSet<>();
        Set<GrowingCommittee> ways = new LinkedHashSet<>();
        ways.add(GrowingCommittee.empty(rule, seats, Approvals.of(ballots)));
        for (int seat = 1; !ways.isEmpty(); seat++) {
            Set<GrowingCommittee> longer = new LinkedHashSet<>();
            for (GrowingCommittee way : ways) {
                List<Integer> next = seat > seats ? List.of() : way.next();
                if (next.isEmpty()) {
                    done.add(way);
                }
                for (Integer candidate : chosen(rule, breaker, seat, next)) {
                    longer.add(way.with(candidate));
                }
                check(longer.size() + done.size());
            }
            ways = longer;
        }
        List<List<Integer>> committees = new ArrayList<>(
                done.stream().map(GrowingCommittee::members).distinct().toList());
        committees.sort(SequentialCommitteeCount::inOrder);
        return CommitteeCount.result(TallyResult.of(rule, seats, ballots), ballots, committees, breaker.ties());
    }

    private static List<Integer> chosen(
            SequentialCommitteeRule rule, TieBreaker breaker, int seat, List<Integer> level) {
        return rule.ties().steps().isEmpty() ? level : breaker.choose(Tie.Stage.WINNER, seat, level);
    }

    private static void check(int ways) {
        if (ways > SequentialCommitteeRule.MOST_WAYS) {
            throw new IllegalArgumentException("ties leave more than " + SequentialCommitteeRule.MOST_WAYS
                    + " ways to fill the seats; name a tie-break");
        }
    }

    private static int inOrder(List<Integer> one, List<Integer> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = Integer.compare(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }
}
