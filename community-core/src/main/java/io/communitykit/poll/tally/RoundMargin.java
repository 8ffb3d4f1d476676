package io.communitykit.poll.tally;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds bounds of how close a count in rounds is, from the record of its rounds. */
final class RoundMargin {

    private static final Rational TWO = Rational.of(2);

    private RoundMargin() {}

    /**
     * An instant runoff for one seat goes the same way as long as nobody who left would have overtaken the next, and
     * nobody else can be elected while the winner keeps more than half. A vote changes each of these leads by two at
     * most. To change the result it is enough that votes for the winner change sides in the deciding round, until the
     * best of the rest is level at the end or has the threshold. Source: D. Cary, "Estimating the margin of victory for
     * instant-runoff voting" (2011), of which these are the simplest bounds.
     */
    static Optional<Margin> ofRunoff(IrvRule rule, int seats, TallyResult.Builder result) {
        List<Round> rounds = result.rounds();
        if (seats != 1 || !isPlain(rule) || result.winners().size() != 1) {
            return Optional.empty();
        }
        Rational least = null;
        for (Round round : rounds) {
            if (round.elected().isEmpty()) {
                least = min(least, lead(round));
                continue;
            }
            String winner = round.elected().get(0);
            Rational own = round.tallies().getOrDefault(winner, Rational.ZERO);
            Rational others = sum(round).minus(own);
            least = min(least, own.minus(others));
            if (least == null || round.tallies().size() < 2) {
                return Optional.empty();
            }
            Rational atLeast = Margins.rounded(positive(least).dividedBy(TWO), result.whole());
            return Optional.of(new Margin(atLeast, result.whole() ? enough(round, winner, own) : null));
        }
        return Optional.empty();
    }

    private static Rational enough(Round round, String winner, Rational own) {
        Rational next = round.tallies().entrySet().stream()
                .filter(tally -> !tally.getKey().equals(winner))
                .map(Map.Entry::getValue)
                .max(Comparator.naturalOrder())
                .orElse(Rational.ZERO);
        Rational threshold = round.threshold() == null ? own : round.threshold();
        return round.tallies().size() == 2
                ? own.minus(next).dividedBy(TWO).ceiling(0)
                : threshold.minus(next).ceiling(0);
    }

    private static boolean isPlain(IrvRule rule) {
        return rule.percentage() == null
                && rule.minimumVotes() == 0
                && rule.leavesFirst() == null
                && rule.lastRound() == null
                && rule.stop() != IrvRule.Stop.ALL_REACH
                && rule.stop() != IrvRule.Stop.SEATS_REMAIN
                && rule.elimination() != IrvRule.Elimination.BELOW_THRESHOLD;
    }

    /** By how much those who leave, even all together, are behind the next. */
    private static Rational lead(Round round) {
        Rational leaving = Rational.ZERO;
        Rational next = null;
        for (Map.Entry<String, Rational> tally : round.tallies().entrySet()) {
            if (round.eliminated().contains(tally.getKey())) {
                leaving = leaving.plus(tally.getValue());
            } else {
                next = min(next, tally.getValue());
            }
        }
        return next == null ? Rational.ZERO : next.minus(leaving);
    }

    /**
     * Whoever of the rest has a quota of first preferences is elected, whatever else happens; a quota is less than all
     * votes, so enough of them can change.
     */
    static Optional<Margin> ofTransfers(Quota rule, TallyResult.Builder result) {
        Round first = result.rounds().isEmpty() ? null : result.rounds().get(0);
        if (first == null || first.threshold() == null || !result.whole() || !rule.isExclusive()) {
            return Optional.empty();
        }
        Rational quota = first.threshold();
        Optional<Rational> best = first.tallies().entrySet().stream()
                .filter(tally -> !result.winners().contains(tally.getKey()))
                .map(Map.Entry::getValue)
                .max(Comparator.naturalOrder());
        Rational atLeast = result.ties().isEmpty() ? Rational.ONE : Rational.ZERO;
        return best.map(most -> {
            Rational missing = quota.minus(most);
            Rational votes = rule.exceeded() ? missing.floor(0).plus(Rational.ONE) : missing.ceiling(0);
            return new Margin(atLeast, votes.compareTo(Rational.ONE) < 0 ? Rational.ONE : votes);
        });
    }

    private static Rational sum(Round round) {
        return round.tallies().values().stream().reduce(Rational.ZERO, Rational::plus);
    }

    private static Rational positive(Rational number) {
        return number.signum() < 0 ? Rational.ZERO : number;
    }

    private static Rational min(@Nullable Rational least, Rational other) {
        return least == null || other.compareTo(least) < 0 ? other : least;
    }
}
