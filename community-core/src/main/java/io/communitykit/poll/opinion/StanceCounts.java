package io.communitykit.poll.opinion;

import io.communitykit.poll.tally.Rational;

/**
 * Counts the stances of a group on a statement.
 *
 * @param agrees how many agree
 * @param disagrees how many disagree
 * @param passes how many pass
 */
public record StanceCounts(int agrees, int disagrees, int passes) {

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if a number is negative
     */
    public StanceCounts {
        if (agrees < 0 || disagrees < 0 || passes < 0) {
            throw new IllegalArgumentException(
                    "counts were " + agrees + ", " + disagrees + " and " + passes + " but none may be negative");
        }
    }

    /**
     * Counts all votes.
     *
     * @return the sum of the three
     */
    public int votes() {
        return agrees + disagrees + passes;
    }

    /**
     * Counts the votes of one stance.
     *
     * @param stance which
     * @return how many have it
     */
    public int of(Stance stance) {
        return switch (stance) {
            case AGREE -> agrees;
            case DISAGREE -> disagrees;
            case PASS -> passes;
        };
    }

    /**
     * Estimates how likely a member of the group has a stance: (n + 1) / (votes + 2), a half where nobody voted. This
     * is the rule of succession, by which Polis smooths small numbers.
     *
     * @param stance which
     * @return the estimate, between 0 and 1
     */
    public Rational smoothed(Stance stance) {
        return Rational.of(of(stance) + 1L, votes() + 2L);
    }

    StanceCounts plus(StanceCounts other) {
        return new StanceCounts(agrees + other.agrees, disagrees + other.disagrees, passes + other.passes);
    }
}
