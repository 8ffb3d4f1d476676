package io.communitykit.moderation.policy;

/** Says who may see what was submitted. */
public enum Visibility {

    /** Everybody. */
    PUBLIC,

    /** The members of a group. */
    GROUP,

    /** Nobody but the author and those it is addressed to. */
    PRIVATE
}
