package io.communitykit.poll.opinion;

/** Says how many groups there are, and why. */
public enum Division {
    /** Two to five groups were found. */
    GROUPS,
    /** Fewer voters than two groups of the minimum size need: all are one group. */
    TOO_FEW_VOTERS,
    /** All voters stand at one point, so nothing divides them: all are one group. */
    NO_DIFFERENCE
}
