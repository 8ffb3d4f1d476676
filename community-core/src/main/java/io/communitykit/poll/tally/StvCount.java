package io.communitykit.poll.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Counts by {@link StvRule}: one instance for one count. */
final class StvCount {

    private final StvRule rule;
    private final int seats;
    private final Ballots ballots;
    private final List<String> candidates;
    private final Parcels parcels;
    private final boolean[] standing;
    private final @Nullable PlainParcels drawn;
    private final Lot lot;
    private final TieBreaker breaker;
    private final List<Integer> elected = new ArrayList<>();
    private final List<Integer> pending = new ArrayList<>();
    private final List<List<Integer>> left = new ArrayList<>();
    private final List<Round> rounds = new ArrayList<>();
    private List<Integer> unseated = List.of();
    private Rational quota;

    private StvCount(StvRule rule, int seats, Ballots ballots) {
        this.rule = rule;
        this.seats = seats;
        this.ballots = ballots;
        this.candidates = ballots.candidates();
        this.standing = new boolean[candidates.size()];
        Arrays.fill(standing, true);
        this.lot = new Lot(Objects.requireNonNullElse(rule.ties().seed(), 0L));
        this.drawn = rule.transfer() == StvRule.Transfer.LOT
                ? new PlainParcels(RankedPiles.of(ballots), rule.reading(), rule::cut)
                : null;
        this.parcels = drawn == null ? Parcels.of(ballots, rule.reading(), rule::cut) : drawn;
        this.breaker = new TieBreaker(rule.ties(), ballots);
        this.quota = rule.quota().of(parcels.active(), seats);
    }

    static TallyResult count(StvRule rule, int seats, Ballots ballots) {
        StvCount count = new StvCount(rule, seats, ballots);
        boolean more = true;
        while (more) {
            more = count.round();
        }
        return count.result();
    }

    /** Counts one round and says whether there is another. */
    private boolean round() {
        if (rule.quota().everyRound()) {
            quota = rule.quota().of(parcels.active(), seats);
        }
        List<Integer> now = new ArrayList<>(elect());
        List<Integer> sure = vacancies() > 0 ? sureLosers() : List.of();
        List<Integer> leaving = sure.isEmpty() && vacancies() > 0 ? leaving(now) : sure;
        leaving.forEach(this::leave);
        if (!sure.isEmpty() && fills()) {
            List<Integer> rest = in();
            rest.forEach(this::seat);
            now.addAll(rest);
        }
        boolean isOver = vacancies() == 0 || in().isEmpty();
        record(now, leaving);
        if (!leaving.isEmpty()) {
            left.add(0, leaving);
        }
        if (isOver) {
            unseated = in();
            if (rule.lastSurplusRound()) {
                showLastSurplus();
            }
            return false;
        }
        transfer(leaving);
        return true;
    }

    private List<Integer> elect() {
        List<Integer> in = in();
        if (isBlocked()) {
            return List.of();
        }
        if (fills() && !rule.oneElectedPerRound()) {
            // All at once, so that nobody comes before another: they stand in the order of the poll.
            in.forEach(this::seat);
            return in;
        }
        List<Integer> reached = byVotes(in).stream()
                .filter(candidate -> fills() || rule.quota().isReached(parcels.votes(candidate), quota))
                .toList();
        int room = rule.oneElectedPerRound() ? 1 : vacancies();
        List<Integer> now = new ArrayList<>();
        while (now.size() < room && now.size() < reached.size()) {
            List<Integer> best = best(reached.stream()
                    .filter(candidate -> !now.contains(candidate))
                    .toList());
            now.addAll(now.size() + best.size() <= room ? best : breaker.choose(Tie.Stage.WINNER, number(), best));
        }
        now.forEach(this::seat);
        return now;
    }

    private boolean fills() {
        return rule.finish() == StvRule.Finish.REMAINING && in().size() <= vacancies();
    }

    private void seat(int candidate) {
        elected.add(candidate);
        pending.add(candidate);
        standing[candidate] = false;
        if (rule.receivers() == StvRule.Receivers.CONTINUING) {
            parcels.stop(candidate);
        }
    }

    private void leave(int candidate) {
        standing[candidate] = false;
        parcels.stop(candidate);
    }

    private List<Integer> leaving(List<Integer> now) {
        if (isBlocked()) {
            return List.of(leavesFirst());
        }
        boolean surplus = rule.surpluses() == StvRule.Surpluses.ALL
                ? !now.isEmpty()
                : pending.stream().anyMatch(candidate -> surplus(candidate).signum() > 0);
        List<Integer> in = in();
        if (surplus || in.isEmpty()) {
            return List.of();
        }
        Rational least =
                in.stream().map(parcels::votes).min(Comparator.naturalOrder()).orElseThrow();
        List<Integer> last = in.stream()
                .filter(candidate -> parcels.votes(candidate).equals(least))
                .toList();
        // Somebody has to leave: what the rule does not decide, the order of the poll does.
        return List.of(breaker.chooseOne(Tie.Stage.ELIMINATION, number(), last));
    }

    private boolean isBlocked() {
        int first = leavesFirst();
        return first >= 0 && standing[first] && parcels.votes(first).signum() > 0;
    }

    private int leavesFirst() {
        return rule.leavesFirst() == null ? -1 : candidates.indexOf(rule.leavesFirst());
    }

    private List<Integer> sureLosers() {
        if (rule.elimination() != StvRule.Elimination.SURE_LOSERS || isBlocked()) {
            return List.of();
        }
        Rational surpluses = pending.stream().map(this::surplus).reduce(Rational.ZERO, Rational::plus);
        return SureLosers.find(in(), parcels::votes, surpluses, vacancies());
    }

    private void transfer(List<Integer> leaving) {
        if (rule.surpluses() == StvRule.Surpluses.ALL && leaving.isEmpty()) {
            transferAll();
            return;
        }
        List.copyOf(pending).stream()
                .filter(candidate -> surplus(candidate).signum() <= 0)
                .forEach(this::settle);
        if (leaving.isEmpty()) {
            int largest = breaker.chooseOne(Tie.Stage.SURPLUS, number(), best(pending));
            settle(largest);
            handOnSurplus(largest, parcels.votes(largest));
        }
        leaving.forEach(candidate -> parcels.handOn(candidate, Rational.ZERO, UnaryOperator.identity()));
    }

    /** All at once: each out of the votes that it had before the first. */
    private void transferAll() {
        Rational[] before = parcels.votes().clone();
        boolean inOrderOfVotes = rule.receivers() == StvRule.Receivers.PENDING;
        for (Integer candidate : inOrderOfVotes ? byVotes(pending) : List.copyOf(pending)) {
            settle(candidate);
            if (before[candidate].compareTo(quota) > 0) {
                handOnSurplus(candidate, before[candidate]);
            }
        }
    }

    /** Whoever has no surplus any more, or hands it on now, receives nothing from then on. */
    private void settle(int candidate) {
        pending.remove(Integer.valueOf(candidate));
        parcels.stop(candidate);
    }

    /** Hands on papers drawn by lot, or all at a part of their value: the surplus by the votes that it is one of. */
    private void handOnSurplus(int candidate, Rational votes) {
        Rational surplus = votes.minus(quota);
        if (drawn != null) {
            drawn.draw(candidate, surplus, lot);
            return;
        }
        Rational since = parcels.votes(candidate).minus(votes);
        Rational kept = since.minus(since.times(surplus).dividedBy(votes));
        parcels.handOn(candidate, quota.plus(kept), value -> rule.handedOn(value, surplus, votes));
    }

    private Rational surplus(int candidate) {
        return parcels.votes(candidate).minus(quota);
    }

    /** With all seats filled, surpluses go to nobody. */
    private void showLastSurplus() {
        unseated.forEach(this::leave);
        elected.forEach(parcels::stop);
        transfer(List.of());
        record(unseated, List.of(), List.of());
    }

    private void record(List<Integer> now, List<Integer> leaving) {
        List<Integer> shown = new ArrayList<>(in());
        shown.addAll(leaving);
        record(shown, now, leaving);
    }

    private void record(List<Integer> shown, List<Integer> now, List<Integer> leaving) {
        Map<String, Rational> tallies = new LinkedHashMap<>();
        for (int candidate = 0; candidate < candidates.size(); candidate++) {
            if (shown.contains(candidate) || elected.contains(candidate)) {
                tallies.put(candidates.get(candidate), parcels.votes(candidate));
            }
        }
        breaker.remember(parcels.votes());
        rounds.add(new Round(
                number(), tallies, names(now), names(leaving), quota, parcels.exhausted(), parcels.residue()));
    }

    private TallyResult result() {
        List<Integer> late = left.stream().flatMap(List::stream).toList();
        if (rule.finish() == StvRule.Finish.LAST_TO_LEAVE) {
            late.stream().limit(Math.max(0, vacancies())).forEach(elected::add);
        }
        List<List<String>> ranking = new ArrayList<>();
        elected.forEach(candidate -> ranking.add(names(List.of(candidate))));
        List<Integer> rest = new ArrayList<>(unseated);
        while (!rest.isEmpty()) {
            List<Integer> best = best(rest);
            ranking.add(names(best));
            rest.removeAll(best);
        }
        left.stream()
                .map(group -> group.stream()
                        .filter(candidate -> !elected.contains(candidate))
                        .toList())
                .filter(group -> !group.isEmpty())
                .forEach(group -> ranking.add(names(group)));
        TallyResult.Builder result = TallyResult.of(rule, seats, ballots)
                .winners(names(elected))
                .ranking(ranking)
                .rounds(rounds)
                .ties(breaker.ties());
        return result.margin(RoundMargin.ofTransfers(rule.quota(), result)).build();
    }

    private int vacancies() {
        return seats - elected.size();
    }

    private int number() {
        return rounds.size() + 1;
    }

    private List<Integer> in() {
        return IntStream.range(0, candidates.size())
                .filter(candidate -> standing[candidate])
                .boxed()
                .toList();
    }

    private List<Integer> byVotes(List<Integer> candidates) {
        return candidates.stream()
                .sorted(Comparator.<Integer, Rational>comparing(parcels::votes).reversed())
                .toList();
    }

    private List<Integer> best(List<Integer> candidates) {
        Rational most = candidates.stream()
                .map(parcels::votes)
                .max(Comparator.naturalOrder())
                .orElse(Rational.ZERO);
        return candidates.stream()
                .filter(candidate -> parcels.votes(candidate).equals(most))
                .toList();
    }

    private List<String> names(List<Integer> numbers) {
        return numbers.stream().map(candidates::get).toList();
    }
}
