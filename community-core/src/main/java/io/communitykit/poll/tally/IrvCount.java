package io.communitykit.poll.tally;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Counts by {@link IrvRule}: one instance for one count. */
final class IrvCount {

    private final IrvRule rule;
    private final int seats;
    private final Ballots ballots;
    private final List<String> candidates;
    private final Parcels parcels;
    private final TieBreaker breaker;
    private final List<Round> rounds = new ArrayList<>();
    private final List<Integer> winners = new ArrayList<>();
    private final List<List<Integer>> top = new ArrayList<>();
    private final List<List<Integer>> bottom = new ArrayList<>();
    private final Rational firstActive;
    private Rational threshold = Rational.ZERO;

    private IrvCount(IrvRule rule, int seats, Ballots ballots) {
        this.rule = rule;
        this.seats = seats;
        this.ballots = ballots;
        this.candidates = ballots.candidates();
        this.parcels = Parcels.of(ballots, rule.reading(), UnaryOperator.identity());
        this.breaker = new TieBreaker(rule.ties(), ballots);
        this.firstActive = parcels.active();
    }

    static TallyResult count(IrvRule rule, int seats, Ballots ballots) {
        IrvCount count = new IrvCount(rule, seats, ballots);
        boolean more = true;
        while (more) {
            more = count.round();
        }
        return count.result();
    }

    /** Counts one round and says whether there is another. */
    private boolean round() {
        // Once somebody has reached it, the threshold stays.
        threshold = winners.isEmpty() ? threshold() : threshold;
        List<Integer> elected = elect();
        List<Integer> leaving = elected.isEmpty() && mayEliminate() ? eliminate() : List.of();
        if (!leaving.isEmpty() && leaving.size() == in().size() && rule.stop() != IrvRule.Stop.EVERYBODY_PLACED) {
            elected = leaving;
            leaving = List.of();
        }
        record(elected, leaving);
        if (!elected.isEmpty()) {
            winners.addAll(elected);
            top.add(elected);
        }
        place(leaving);
        boolean placing = rule.stop() == IrvRule.Stop.EVERYBODY_PLACED;
        remove(placing ? concat(leaving, elected) : leaving);
        return !isOver(leaving);
    }

    private void remove(List<Integer> leaving) {
        leaving.forEach(parcels::stop);
        leaving.forEach(candidate -> parcels.handOn(candidate, Rational.ZERO, UnaryOperator.identity()));
    }

    private boolean isOver(List<Integer> leaving) {
        if (rule.lastRound() != null && rounds.size() >= rule.lastRound()) {
            return true;
        }
        int left = in().size();
        return switch (rule.stop()) {
            case MAJORITY, SEATS_REMAIN, ALL_REACH -> !winners.isEmpty() || left == 0;
            case TWO_REMAIN -> left <= winners.size() + 1 && leaving.isEmpty();
            case EVERYBODY_PLACED -> left <= 1;
        };
    }

    private Rational threshold() {
        Rational base = switch (rule.threshold()) {
            case ACTIVE -> parcels.active();
            case FIRST_ROUND -> firstActive;
            case ALL_PAPERS -> ballots.weight();
        };
        BigDecimal percentage = rule.percentage();
        return percentage != null
                ? base.times(Rational.of(percentage)).dividedBy(Rational.of(100))
                : base.dividedBy(Rational.of(seats + 1L)).floor(0).plus(Rational.ONE);
    }

    private List<Integer> elect() {
        List<Integer> in = in();
        if (isBlocked() || (!winners.isEmpty() && rule.stop() != IrvRule.Stop.EVERYBODY_PLACED)) {
            return List.of();
        }
        List<Integer> reached = in.stream()
                .filter(candidate -> parcels.votes(candidate).compareTo(threshold) >= 0)
                .sorted(Comparator.<Integer, Rational>comparing(parcels::votes).reversed())
                .toList();
        return switch (rule.stop()) {
            case SEATS_REMAIN -> in.size() <= seats ? in : List.of();
            case ALL_REACH -> reached.size() == in.size() ? reached : List.of();
            case EVERYBODY_PLACED -> reached;
            case MAJORITY, TWO_REMAIN -> {
                if (!reached.isEmpty() || in.size() <= seats) {
                    yield reached.isEmpty() ? in : reached;
                }
                yield in.size() == seats + 1 && seats == 1
                        ? breaker.choose(Tie.Stage.WINNER, number(), first(in))
                        : List.of();
            }
        };
    }

    private boolean isBlocked() {
        int first = leavesFirst();
        return first >= 0 && parcels.isIn(first) && parcels.votes(first).signum() > 0;
    }

    private int leavesFirst() {
        return rule.leavesFirst() == null ? -1 : candidates.indexOf(rule.leavesFirst());
    }

    private boolean mayEliminate() {
        return rule.stop() != IrvRule.Stop.TWO_REMAIN || winners.isEmpty() || in().size() > 2;
    }

    private List<Integer> eliminate() {
        List<Integer> in = in();
        if (isBlocked()) {
            return List.of(leavesFirst());
        }
        List<Integer> few = in.stream()
                .filter(candidate -> parcels.votes(candidate).compareTo(Rational.of(rule.minimumVotes())) < 0)
                .toList();
        if (!few.isEmpty()) {
            return few;
        }
        List<Integer> several = switch (rule.elimination()) {
            case LAST -> List.<Integer>of();
            case BATCH -> batch(in);
            case ALL_LAST -> last(in);
            case BELOW_THRESHOLD -> below(in);
        };
        return several.isEmpty() ? breaker.choose(Tie.Stage.ELIMINATION, number(), last(in)) : several;
    }

    private List<Integer> below(List<Integer> in) {
        List<Integer> below = in.stream()
                .filter(candidate -> parcels.votes(candidate).compareTo(threshold) < 0)
                .toList();
        return below.size() == in.size() ? List.of() : below;
    }

    /** All who together cannot overtake the next; with all their votes, even a tie would save the last of them. */
    private List<Integer> batch(List<Integer> in) {
        List<Integer> rising =
                in.stream().sorted(Comparator.comparing(parcels::votes)).toList();
        int keep = rule.stop() == IrvRule.Stop.TWO_REMAIN ? 2 : 1;
        int batch = 0;
        Rational sum = Rational.ZERO;
        for (int i = 0; i < rising.size() - keep; i++) {
            sum = sum.plus(parcels.votes(rising.get(i)));
            if (sum.compareTo(parcels.votes(rising.get(i + 1))) < 0) {
                batch = i + 1;
            }
        }
        return batch < 2 ? List.of() : rising.subList(0, batch);
    }

    private List<Integer> last(List<Integer> in) {
        Rational least =
                in.stream().map(parcels::votes).min(Comparator.naturalOrder()).orElse(Rational.ZERO);
        return in.stream()
                .filter(candidate -> parcels.votes(candidate).equals(least))
                .toList();
    }

    private List<Integer> first(List<Integer> in) {
        Rational most =
                in.stream().map(parcels::votes).max(Comparator.naturalOrder()).orElse(Rational.ZERO);
        return in.stream()
                .filter(candidate -> parcels.votes(candidate).equals(most))
                .toList();
    }

    private void record(List<Integer> elected, List<Integer> leaving) {
        Map<String, Rational> tallies = new LinkedHashMap<>();
        for (int candidate = 0; candidate < candidates.size(); candidate++) {
            if (parcels.isIn(candidate)) {
                tallies.put(candidates.get(candidate), parcels.votes(candidate));
            }
        }
        breaker.remember(parcels.votes());
        rounds.add(new Round(
                number(), tallies, names(elected), names(leaving), threshold, parcels.exhausted(), Rational.ZERO));
    }

    /** Those who leave in one round stand in the order of their votes. */
    private void place(List<Integer> leaving) {
        leaving.stream()
                .map(parcels::votes)
                .distinct()
                .sorted()
                .forEach(votes -> bottom.add(
                        0,
                        leaving.stream()
                                .filter(candidate -> parcels.votes(candidate).equals(votes))
                                .toList()));
    }

    private TallyResult result() {
        List<List<Integer>> ranking = new ArrayList<>(top);
        List<Integer> rest =
                in().stream().filter(candidate -> !winners.contains(candidate)).toList();
        while (!rest.isEmpty()) {
            List<Integer> best = first(rest);
            ranking.add(best);
            rest = rest.stream().filter(candidate -> !best.contains(candidate)).toList();
        }
        ranking.addAll(bottom);
        List<Integer> won = rule.stop() == IrvRule.Stop.EVERYBODY_PLACED ? ranking.get(0) : winners;
        TallyResult.Builder result = TallyResult.of(rule, seats, ballots)
                .winners(names(won))
                .ranking(ranking.stream().map(this::names).toList())
                .rounds(rounds)
                .ties(breaker.ties());
        return result.margin(RoundMargin.ofRunoff(rule, seats, result)).build();
    }

    private int number() {
        return rounds.size() + 1;
    }

    private List<Integer> in() {
        return IntStream.range(0, candidates.size())
                .filter(parcels::isIn)
                .boxed()
                .toList();
    }

    private List<String> names(List<Integer> numbers) {
        return numbers.stream().map(candidates::get).toList();
    }

    private static List<Integer> concat(List<Integer> left, List<Integer> right) {
        List<Integer> both = new ArrayList<>(left);
        both.addAll(right);
        return both;
    }
}
