package io.communitykit.moderation.detect;

/** Says how a link hides where it leads. */
public enum LinkTrap {

    /** Its host is a shortener, which says nothing of what is behind. */
    SHORTENER,

    /** Its host looks like a domain of the host's choice, or begins like one that is not its own. */
    LOOK_ALIKE,

    /** A label of its host mixes scripts that look alike, or is of another alphabet but could be read as Latin. */
    MIXED_SCRIPTS,

    /** Its text names another domain: {@code [example.com](https://example.net)}. */
    OTHER_TEXT,

    /** Its host is a number. */
    ADDRESS,

    /** What looks like its host is a user name: {@code https://example.com@example.net}. */
    USER_NAME
}
