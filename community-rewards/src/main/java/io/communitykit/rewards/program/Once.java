package io.communitykit.rewards.program;

/** Says how often a badge can be earned. */
public enum Once {

    /** Each member earns it once. */
    MEMBER,

    /** It is earned once for each subject, by one member; a member may earn it for many subjects. */
    SUBJECT
}
