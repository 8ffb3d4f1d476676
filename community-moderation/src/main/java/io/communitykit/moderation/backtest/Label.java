package io.communitykit.moderation.backtest;

/** Says what people think of something that was submitted. */
public enum Label {

    /** It breaks the house rules. */
    OFFENDING,

    /** It does not. */
    FINE,

    /** Nobody has said. */
    UNKNOWN
}
