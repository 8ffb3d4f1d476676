package io.communitykit.poll.tally;

/** Says what it means that a paper does not rank a candidate. */
public enum Unranked {
    /** All who are not ranked are level, behind all who are. */
    LAST,
    /** The paper has no opinion of those who are not ranked: it prefers nobody to them. */
    NO_OPINION
}
