package io.communitykit.poll.rule;

/** States of what a share is a share: the denominator. */
public enum Base {
    /** All votes cast, also those that reached no ballot because a delegate cast none. */
    CAST,
    /** The votes that stand on a ballot. */
    VALID,
    /** The votes of all who may vote, as a frozen list or the host's electorate says. */
    ENTITLED,
    /** The votes of all who are present, as the host's electorate says. */
    PRESENT
}
