package io.communitykit.poll.tally;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds how close a sum of points is: for each winner and each loser, the papers that can swing the most are changed
 * first.
 *
 * @param points the points of each candidate
 * @param votes the papers and how many votes they count
 * @param whole whether every paper is one vote
 */
record SwingMargin(Map<String, Rational> points, Map<Paper, Rational> votes, boolean whole) {

    /** Says how many points nearer to a winner one vote can bring a loser, if its paper is filled in otherwise. */
    @FunctionalInterface
    interface Swing {
        Rational of(Paper paper, String winner, String loser);
    }

    /** Finds the papers that swing by each number of points, for one winner and one loser. */
    @FunctionalInterface
    interface Swings {
        NavigableMap<Rational, Rational> of(String winner, String loser);
    }

    Optional<Margin> between(List<String> winners, Swing swing) {
        return closest(winners, (winner, loser) -> {
            NavigableMap<Rational, Rational> bySwing = new TreeMap<>();
            votes.forEach((paper, weight) -> bySwing.merge(swing.of(paper, winner, loser), weight, Rational::plus));
            return bySwing;
        });
    }

    Optional<Margin> closest(List<String> winners, Swings swings) {
        Rational least = null;
        for (String winner : winners) {
            for (String loser : points.keySet()) {
                if (!winners.contains(loser)) {
                    Rational gap = get(winner).minus(get(loser));
                    Rational needed = needed(gap, swings.of(winner, loser)).orElse(null);
                    least = least == null || (needed != null && needed.compareTo(least) < 0) ? needed : least;
                }
            }
        }
        return Optional.ofNullable(least).map(known -> whole ? Margin.exactly(known) : Margin.atLeast(known));
    }

    private Rational get(String candidate) {
        return points.getOrDefault(candidate, Rational.ZERO);
    }

    /** How many votes close the gap; empty if all of them do not. */
    private Optional<Rational> needed(Rational gap, NavigableMap<Rational, Rational> bySwing) {
        Rational left = gap;
        Rational needed = Rational.ZERO;
        for (Map.Entry<Rational, Rational> step : bySwing.descendingMap().entrySet()) {
            if (left.signum() <= 0 || step.getKey().signum() <= 0) {
                break;
            }
            Rational all = Margins.rounded(left.dividedBy(step.getKey()), whole);
            Rational used = all.compareTo(step.getValue()) < 0 ? all : step.getValue();
            needed = needed.plus(used);
            left = left.minus(used.times(step.getKey()));
        }
        return left.signum() > 0 ? Optional.empty() : Optional.of(needed);
    }
}
