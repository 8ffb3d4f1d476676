package io.communitykit.moderation.action;

/** Says how far a measure reaches. */
public enum Scope {

    /** What was submitted, and nothing else. */
    SUBJECT,

    /** The thread that it belongs to. */
    THREAD,

    /** The group that it was submitted to. */
    GROUP,

    /** The channel that it came through. */
    CHANNEL,

    /** The whole community. */
    COMMUNITY
}
