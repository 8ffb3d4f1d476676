package io.communitykit.rewards.program;

/** Says how often a badge can be earned. */
public enum Once {

    /** Each member earns it once; of a pattern, each tier once. */
    MEMBER,

    /** It is earned once for each subject, by one member; a member may earn it for many subjects. */
    SUBJECT,

    /** It is earned each time its pattern comes true, at most once for each tier by one activity. */
    ACTIVITY
}
