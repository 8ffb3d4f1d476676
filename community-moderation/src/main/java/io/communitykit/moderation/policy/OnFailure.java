package io.communitykit.moderation.policy;

/** Says what a rule does whose condition is unknown because a port failed. */
public enum OnFailure {

    /** It asks for review by a person. */
    HOLD,

    /** It does nothing, and is listed as undecided. */
    SKIP,

    /** It fires as if its condition were true. */
    FIRE
}
