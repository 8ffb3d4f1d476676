package io.communitykit.poll.tally;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Breaks the ties of one count and writes down how. */
final class TieBreaker {

    private final TieBreak rule;
    private final Ballots ballots;
    private final List<String> order;
    private final Lot lot;
    private final List<Rational[]> earlier = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();
    private final Supplier<Pairwise> comparison;
    private @Nullable Pairwise pairwise;

    TieBreaker(TieBreak rule, Ballots ballots) {
        this(rule, ballots, () -> Pairwise.of(ballots, Unranked.LAST));
    }

    /** The comparison pair by pair is asked for when a step needs it. */
    TieBreaker(TieBreak rule, Ballots ballots, Supplier<Pairwise> comparison) {
        this.comparison = comparison;
        this.rule = rule;
        this.ballots = ballots;
        this.order = rule.order().isEmpty() ? ballots.candidates() : rule.order();
        this.lot = new Lot(rule.seed() == null ? 0 : rule.seed());
        if (!order.containsAll(ballots.candidates())) {
            throw new IllegalArgumentException(
                    "ties.order was " + order + " but it must hold all of " + ballots.candidates());
        }
    }

    /** Remembers a round that is over. */
    void remember(Rational[] tallies) {
        earlier.add(tallies.clone());
    }

    List<Tie> ties() {
        return ties;
    }

    /** Chooses among those who are level; answers several if no step can part them. */
    List<Integer> choose(Tie.Stage stage, int round, List<Integer> level) {
        return choose(rule.steps(), stage, round, level);
    }

    /** Chooses one where one there must be: what no step parts, the order does, and the record says so. */
    int chooseOne(Tie.Stage stage, int round, List<Integer> level) {
        List<TieBreak.Step> steps = new ArrayList<>(rule.steps());
        steps.add(TieBreak.Step.ORDER);
        return choose(steps, stage, round, level).get(0);
    }

    private List<Integer> choose(List<TieBreak.Step> steps, Tie.Stage stage, int round, List<Integer> level) {
        if (level.size() < 2) {
            return level;
        }
        List<Integer> left = level;
        Tie.Resolution resolution = Tie.Resolution.SHARED;
        for (TieBreak.Step step : steps) {
            List<Integer> next = narrow(step, stage, left);
            if (next.size() < left.size()) {
                left = next;
                resolution = resolution(step);
            }
            if (left.size() == 1) {
                break;
            }
        }
        boolean together = left.size() > 1 && stage != Tie.Stage.WINNER;
        ties.add(new Tie(
                stage,
                round,
                names(level),
                left.size() > 1 && !together ? List.of() : names(left),
                left.size() == level.size() && together ? Tie.Resolution.TOGETHER : resolution));
        return left;
    }

    private List<Integer> narrow(TieBreak.Step step, Tie.Stage stage, List<Integer> level) {
        boolean lowest = stage == Tie.Stage.ELIMINATION;
        return switch (step) {
            case EARLIER_ROUNDS -> byEarlierRounds(level, lowest);
            case PAIRWISE -> byPairs(level, (upper, lower) -> above(false, lowest, upper, lower));
            case PAIRWISE_RECORD -> byPairs(level, (upper, lower) -> above(true, lowest, upper, lower));
            case SEEDED_ORDER -> List.of(inSeededOrder(level).get(lowest ? level.size() - 1 : 0));
            case HIGHEST_SCORES -> byHighestScores(level, lowest);
            case ORDER -> List.of(inOrder(level).get(lowest ? level.size() - 1 : 0));
            case FIRST_IN_ORDER -> List.of(inOrder(level).get(0));
            case LOT -> List.of(byName(level).get(lot.draw(level.size())));
            case LOT_IN_TABLE_ORDER -> List.of(inTableOrder(level).get(lot.draw(level.size())));
        };
    }

    private static Tie.Resolution resolution(TieBreak.Step step) {
        return switch (step) {
            case EARLIER_ROUNDS -> Tie.Resolution.EARLIER_ROUND;
            case PAIRWISE, PAIRWISE_RECORD -> Tie.Resolution.PAIRWISE;
            case ORDER, FIRST_IN_ORDER -> Tie.Resolution.ORDER;
            case LOT, LOT_IN_TABLE_ORDER, SEEDED_ORDER -> Tie.Resolution.LOT;
            case HIGHEST_SCORES -> Tie.Resolution.HIGHEST_SCORES;
        };
    }

    private List<Integer> byEarlierRounds(List<Integer> level, boolean lowest) {
        List<Integer> left = level;
        for (int round = earlier.size() - 1; round >= 0 && left.size() > 1; round--) {
            Rational[] tallies = earlier.get(round);
            Comparator<Integer> byTally = Comparator.comparing(candidate -> tallies[candidate]);
            Integer best =
                    left.stream().min(lowest ? byTally : byTally.reversed()).orElseThrow();
            left = left.stream()
                    .filter(candidate -> tallies[candidate].equals(tallies[best]))
                    .toList();
        }
        return left;
    }

    /** Narrows down again and again, as those who leave the comparison change it. */
    private static List<Integer> byPairs(List<Integer> level, Dominance.Relation spares) {
        List<Integer> left = level;
        for (int i = 1; i < level.size(); i++) {
            List<Integer> among = left;
            List<Integer> next = among.stream()
                    .filter(one -> among.stream().noneMatch(other -> !other.equals(one) && spares.above(one, other)))
                    .toList();
            left = next.isEmpty() ? left : next;
        }
        return left;
    }

    /** Tells whether the one is spared by comparison with the other: better if the worst is sought, else worse. */
    private boolean above(boolean byRecord, boolean lowest, int one, int other) {
        Pairwise pairs = pairwise();
        int upper = lowest ? one : other;
        int lower = lowest ? other : one;
        return pairs.beats(upper, lower)
                || (byRecord
                        && (balance(pairs, upper) > balance(pairs, lower) || wins(pairs, upper) > wins(pairs, lower)));
    }

    private static int wins(Pairwise pairs, int candidate) {
        int wins = 0;
        for (int other = 0; other < pairs.size(); other++) {
            wins += pairs.beats(candidate, other) ? 1 : 0;
        }
        return wins;
    }

    private static int balance(Pairwise pairs, int candidate) {
        int balance = wins(pairs, candidate);
        for (int other = 0; other < pairs.size(); other++) {
            balance -= pairs.beats(other, candidate) ? 1 : 0;
        }
        return balance;
    }

    private Pairwise pairwise() {
        if (pairwise == null) {
            pairwise = comparison.get();
        }
        return pairwise;
    }

    private List<Integer> inOrder(List<Integer> level) {
        return level.stream()
                .sorted(Comparator.comparingInt(candidate -> order.indexOf(name(candidate))))
                .toList();
    }

    private List<Integer> inSeededOrder(List<Integer> level) {
        List<String> shuffled = new Lot(rule.seed() == null ? 0 : rule.seed())
                .shuffle(ballots.candidates().stream().sorted().toList());
        return level.stream()
                .sorted(Comparator.comparingInt(candidate -> shuffled.indexOf(name(candidate))))
                .toList();
    }

    private List<Integer> byHighestScores(List<Integer> level, boolean lowest) {
        Map<String, Rational> votes = Grades.ofTheHighest(ballots);
        Comparator<Integer> byVotes =
                Comparator.comparing(candidate -> votes.getOrDefault(name(candidate), Rational.ZERO));
        Integer best = level.stream().min(lowest ? byVotes : byVotes.reversed()).orElseThrow();
        return level.stream()
                .filter(candidate -> byVotes.compare(candidate, best) == 0)
                .toList();
    }

    private List<Integer> byName(List<Integer> level) {
        return level.stream().sorted(Comparator.comparing(this::name)).toList();
    }

    private List<Integer> inTableOrder(List<Integer> level) {
        int needed = Math.max((int) (level.size() / .75f) + 1, 16);
        int last = Integer.highestOneBit(needed - 1) * 2 - 1;
        return byName(level).stream()
                .sorted(Comparator.comparingInt(candidate -> {
                    int hash = name(candidate).hashCode();
                    return (hash ^ (hash >>> 16)) & last;
                }))
                .toList();
    }

    private List<String> names(List<Integer> level) {
        return level.stream().map(this::name).toList();
    }

    private String name(int candidate) {
        return ballots.candidates().get(candidate);
    }
}
