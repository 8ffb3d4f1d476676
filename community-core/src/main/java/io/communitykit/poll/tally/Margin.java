package io.communitykit.poll.tally;

import org.jspecify.annotations.Nullable;

/**
 * Tells how close a result is: how many votes, had they been cast otherwise, would have changed who wins. Being level
 * for the last seat counts as a change. Votes may be cast in any way that the method counts.
 *
 * <p>Plurality, approval and Borda, sums of scores, means where a blank is a zero, and committees of approvals and of
 * shared satisfaction know the number exactly (scores within the range that was given). Medians, majority judgment,
 * STAR, methods in rounds and methods that compare pairs give bounds, as does every method where papers have weights:
 * then {@code atLeast} and {@code atMost} differ, or the latter is absent. Of means of whatever was scored, scores that
 * are trimmed, several seats of STAR and committees that are filled one by one nothing is known but that one paper must
 * differ.
 *
 * @param atLeast fewer votes than these change nothing
 * @param atMost so many votes can change who wins; absent if the method gives no such number
 */
public record Margin(Rational atLeast, @Nullable Rational atMost) {

    /**
     * Tells whether this is the number itself and not a bound.
     *
     * @return true if both are equal
     */
    public boolean exact() {
        return atLeast.equals(atMost);
    }

    /** The margin of what either of two changes would change. */
    Margin and(Margin other) {
        Rational least = atLeast.compareTo(other.atLeast) <= 0 ? atLeast : other.atLeast;
        if (atMost == null || other.atMost == null) {
            return new Margin(least, atMost == null ? other.atMost : atMost);
        }
        return new Margin(least, atMost.compareTo(other.atMost) <= 0 ? atMost : other.atMost);
    }

    static Margin exactly(Rational votes) {
        return new Margin(votes, votes);
    }

    static Margin atLeast(Rational votes) {
        return new Margin(votes, null);
    }
}
