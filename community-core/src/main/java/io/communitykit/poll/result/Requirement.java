package io.communitykit.poll.result;

import io.communitykit.poll.tally.Rational;
import org.jspecify.annotations.Nullable;

/**
 * Explains one thing that a poll demanded before anything is decided.
 *
 * @param kind what was demanded
 * @param option of which option; absent if of the poll as a whole
 * @param reached how many votes there were
 * @param bound how many votes decide; absent if the base is not known, then it is not met
 * @param base of how many votes the bound is a share; absent if it is a number of its own, or not known
 * @param compared how the two were compared
 */
public record Requirement(
        Kind kind,
        @Nullable String option,
        Rational reached,
        @Nullable Rational bound,
        @Nullable Rational base,
        Compared compared) {

    /** Names what a poll may demand. */
    public enum Kind {
        /** Enough take part. */
        QUORUM,
        /** A winner has a share of the votes. */
        MAJORITY,
        /** Few enough object. */
        OBJECTIONS,
        /** Few enough block. */
        BLOCKS
    }

    /** Says how what was reached is compared with the bound. */
    public enum Compared {
        /** It must reach it. */
        AT_LEAST,
        /** It must exceed it. */
        MORE_THAN,
        /** It must not exceed it. */
        AT_MOST
    }

    /**
     * Tells whether it was met.
     *
     * @return true if it was
     */
    public boolean met() {
        if (bound == null) {
            return false;
        }
        int difference = reached.compareTo(bound);
        return switch (compared) {
            case AT_LEAST -> difference >= 0;
            case MORE_THAN -> difference > 0;
            case AT_MOST -> difference <= 0;
        };
    }
}
