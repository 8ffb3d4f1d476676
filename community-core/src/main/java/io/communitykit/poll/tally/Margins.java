package io.communitykit.poll.tally;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds how close a result is. */
final class Margins {

    private static final Rational TWO = Rational.of(2);

    private Margins() {}

    /** Whoever won stays a winner, unless a tie stands: nothing is known but that at least one paper must differ. */
    static Optional<Margin> unknown(List<String> winners, List<String> candidates, boolean tied, boolean whole) {
        if (winners.containsAll(candidates)) {
            return Optional.empty();
        }
        if (tied) {
            return Optional.of(Margin.exactly(Rational.ZERO));
        }
        return Optional.of(Margin.atLeast(whole ? Rational.ONE : Rational.ZERO));
    }

    /**
     * Each paper names whom it wants. Those who name the one and not the other are at least as many as the one is
     * ahead, and each of them can change sides.
     */
    static Optional<Margin> ofChoices(List<String> winners, Map<String, Rational> votes, int seats, boolean whole) {
        return gap(winners, votes, seats).map(gap -> {
            Rational changed = rounded(gap.dividedBy(TWO), whole);
            return whole || gap.signum() == 0 ? Margin.exactly(changed) : new Margin(changed, null);
        });
    }

    /** How far the last of the winners is ahead of the best of the rest; nothing if nobody else is there. */
    static Optional<Rational> gap(List<String> winners, Map<String, Rational> votes, int seats) {
        if (winners.size() > seats) {
            return Optional.of(Rational.ZERO);
        }
        Optional<Rational> last = winners.stream()
                .map(winner -> votes.getOrDefault(winner, Rational.ZERO))
                .min(Rational::compareTo);
        Optional<Rational> next = votes.entrySet().stream()
                .filter(entry -> !winners.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .max(Rational::compareTo);
        return last.flatMap(least -> next.map(least::minus));
    }

    /** A paper changes every comparison by two at most, and whoever beats all others wins. */
    static Optional<Margin> ofPairs(List<String> winners, Matrix pairs, boolean tied, boolean whole) {
        Optional<Margin> unknown = unknown(winners, pairs.candidates(), tied, whole);
        if (unknown.isEmpty() || tied || winners.size() != 1) {
            return unknown;
        }
        String winner = winners.get(0);
        Optional<Rational> least = pairs.candidates().stream()
                .filter(other -> !other.equals(winner))
                .map(other -> pairs.get(winner, other).minus(pairs.get(other, winner)))
                .min(Rational::compareTo);
        return least.filter(ahead -> ahead.signum() > 0)
                .map(ahead -> Margin.atLeast(rounded(ahead.dividedBy(TWO), whole)))
                .or(() -> unknown);
    }

    /** Papers are whole, so part of one changes nothing. */
    static Rational rounded(Rational votes, boolean whole) {
        return whole ? votes.ceiling(0) : votes;
    }
}
