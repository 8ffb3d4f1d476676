package io.communitykit.rewards.redemption;

import org.jspecify.annotations.Nullable;

/** Says what became of a redemption that was asked for, fulfilled or canceled. */
public sealed interface RedeemResult {

    /**
     * It is done.
     *
     * @param redemption how it stands now
     */
    record Done(Redemption redemption) implements RedeemResult {}

    /**
     * It was done so before; nothing was written.
     *
     * @param redemption how it stands
     */
    record Duplicate(Redemption redemption) implements RedeemResult {}

    /**
     * Another redemption is known under its id, or it has ended otherwise; nothing was written.
     *
     * @param redemption how it stands
     */
    record Conflict(Redemption redemption) implements RedeemResult {}

    /**
     * It cannot be had; nothing was written, and its id stays free.
     *
     * @param reason why
     * @param have the number that was compared: points, items left, items taken; 0 for a level
     * @param need the number that it would take; 0 for a level
     * @param level the level that it takes; null if that is not the reason
     */
    record Refused(
            Reason reason, long have, long need, @Nullable String level) implements RedeemResult {}

    /** There is no redemption of that id; nothing was written. */
    record Unknown() implements RedeemResult {}

    /** Says why it cannot be had. */
    enum Reason {

        /** The member has too few points to spend. */
        POINTS,

        /** The member's level is too low. */
        LEVEL,

        /** There is none left. */
        STOCK,

        /** The member has had as many as there are for each. */
        PER_MEMBER
    }
}
