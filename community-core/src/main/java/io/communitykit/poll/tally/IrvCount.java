package io.communitykit.poll.tally;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Counts by {@link IrvRule}: one instance for one count. */
final class IrvCount {

    private final IrvRule rule;
    private final int seats;
    private final RankedPiles ranked;
    private final Piles piles;
    private final TieBreaker breaker;
    private final List<Round> rounds = new ArrayList<>();
    private final List<Integer> winners = new ArrayList<>();
    private final List<List<Integer>> top = new ArrayList<>();
    private final List<List<Integer>> bottom = new ArrayList<>();
    private final long firstActive;
    private Rational threshold = Rational.ZERO;

    private IrvCount(IrvRule rule, int seats, Ballots ballots) {
        this.rule = rule;
        this.seats = seats;
        this.ranked = RankedPiles.of(ballots);
        this.piles = new Piles(ranked, rule.reading());
        this.breaker = new TieBreaker(rule.ties(), ballots);
        this.firstActive = piles.active();
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
        piles.remove(placing ? concat(leaving, elected) : leaving);
        return !isOver(leaving);
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
        long base = switch (rule.threshold()) {
            case ACTIVE -> piles.active();
            case FIRST_ROUND -> firstActive;
            case ALL_PAPERS -> ranked.papers();
        };
        BigDecimal percentage = rule.percentage();
        return percentage != null
                ? Rational.of(base).times(Rational.of(percentage)).dividedBy(Rational.of(100))
                : Rational.of(base / (seats + 1L) + 1);
    }

    private List<Integer> elect() {
        List<Integer> in = in();
        if (isBlocked() || (!winners.isEmpty() && rule.stop() != IrvRule.Stop.EVERYBODY_PLACED)) {
            return List.of();
        }
        List<Integer> reached = in.stream()
                .filter(candidate -> Rational.of(piles.votes(candidate)).compareTo(threshold) >= 0)
                .sorted(Comparator.comparingLong(candidate -> -piles.votes(candidate)))
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
        return first >= 0 && piles.isIn(first) && piles.votes(first) > 0;
    }

    private int leavesFirst() {
        return rule.leavesFirst() == null ? -1 : ranked.candidates().indexOf(rule.leavesFirst());
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
                .filter(candidate -> piles.votes(candidate) < rule.minimumVotes())
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
                .filter(candidate -> Rational.of(piles.votes(candidate)).compareTo(threshold) < 0)
                .toList();
        return below.size() == in.size() ? List.of() : below;
    }

    /** All who together cannot overtake the next; with all their votes, even a tie would save the last of them. */
    private List<Integer> batch(List<Integer> in) {
        List<Integer> rising =
                in.stream().sorted(Comparator.comparingLong(piles::votes)).toList();
        int keep = rule.stop() == IrvRule.Stop.TWO_REMAIN ? 2 : 1;
        int batch = 0;
        long sum = 0;
        for (int i = 0; i < rising.size() - keep; i++) {
            sum += piles.votes(rising.get(i));
            if (sum < piles.votes(rising.get(i + 1))) {
                batch = i + 1;
            }
        }
        return batch < 2 ? List.of() : rising.subList(0, batch);
    }

    private List<Integer> last(List<Integer> in) {
        long least = in.stream().mapToLong(piles::votes).min().orElse(0);
        return in.stream().filter(candidate -> piles.votes(candidate) == least).toList();
    }

    private List<Integer> first(List<Integer> in) {
        long most = in.stream().mapToLong(piles::votes).max().orElse(0);
        return in.stream().filter(candidate -> piles.votes(candidate) == most).toList();
    }

    private void record(List<Integer> elected, List<Integer> leaving) {
        Map<String, Rational> tallies = new LinkedHashMap<>();
        Rational[] all = new Rational[ranked.candidates().size()];
        for (int candidate = 0; candidate < all.length; candidate++) {
            all[candidate] = Rational.of(piles.votes(candidate));
            if (piles.isIn(candidate)) {
                tallies.put(ranked.candidates().get(candidate), all[candidate]);
            }
        }
        breaker.remember(all);
        rounds.add(new Round(
                number(),
                tallies,
                names(elected),
                names(leaving),
                threshold,
                Rational.of(ranked.papers() - piles.active()),
                Rational.ZERO));
    }

    /** Those who leave in one round stand in the order of their votes. */
    private void place(List<Integer> leaving) {
        leaving.stream()
                .map(piles::votes)
                .distinct()
                .sorted()
                .forEach(votes -> bottom.add(
                        0,
                        leaving.stream()
                                .filter(candidate -> piles.votes(candidate) == votes)
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
        return TallyResult.of(rule, seats, ranked.papers())
                .winners(names(won))
                .ranking(ranking.stream().map(this::names).toList())
                .rounds(rounds)
                .ties(breaker.ties())
                .build();
    }

    private int number() {
        return rounds.size() + 1;
    }

    private List<Integer> in() {
        return IntStream.range(0, ranked.candidates().size())
                .filter(piles::isIn)
                .boxed()
                .toList();
    }

    private List<String> names(List<Integer> candidates) {
        return candidates.stream().map(ranked.candidates()::get).toList();
    }

    private static List<Integer> concat(List<Integer> left, List<Integer> right) {
        List<Integer> both = new ArrayList<>(left);
        both.addAll(right);
        return both;
    }
}
