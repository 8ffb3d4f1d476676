package io.communitykit.moderation.policy;

/** Says what is to become of a submission. The constants stand in the order of severity, the mildest first. */
public enum Verdict {

    /** It is published as it is. */
    ALLOW,

    /** It is published with a label. */
    LABEL,

    /** It is published for fewer eyes. */
    LIMIT,

    /** It waits until a person has decided. */
    HOLD,

    /** It is not published, and the author is told so before it appears anywhere. */
    REJECT,

    /** It is taken away although it may have been seen. */
    REMOVE;

    /**
     * Chooses the more severe of two.
     *
     * @param other the other verdict
     * @return this or the other
     */
    public Verdict strictest(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
