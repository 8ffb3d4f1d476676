package io.communitykit.moderation.policy;

/** Says how far a rule has come. */
public enum RuleStatus {

    /** It is being written: it is checked, but never asked. */
    DRAFT,

    /** It is being tried: it is asked and recorded, but has no effect. */
    SHADOW,

    /** It has effect. */
    LIVE,

    /** It has had its time: it is never asked. */
    EXPIRED
}
