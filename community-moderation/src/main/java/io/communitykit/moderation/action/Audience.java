package io.communitykit.moderation.action;

/** Says who is told. */
public enum Audience {

    /** Who wrote it. */
    AUTHOR,

    /** Those who moderate. */
    MODERATORS,

    /** Everybody who reads the thread: a reply under what was submitted. */
    THREAD
}
