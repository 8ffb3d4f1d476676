package io.communitykit.rewards.program;

/** Says which of the members that an activity names is rewarded. An anonymous or absent one earns nothing. */
public enum Beneficiary {

    /** Who did it. */
    ACTOR,

    /** Whom it was done to, such as the author of the post that was voted up. */
    RECIPIENT
}
