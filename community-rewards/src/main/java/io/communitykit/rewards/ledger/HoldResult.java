package io.communitykit.rewards.ledger;

/** Says what became of a hold that was to be placed or resolved. */
public sealed interface HoldResult {

    /**
     * It is placed, or resolved.
     *
     * @param hold how it stands now
     */
    record Done(Hold hold) implements HoldResult {}

    /**
     * It was done so before; nothing was written.
     *
     * @param hold how it stands
     */
    record Duplicate(Hold hold) implements HoldResult {}

    /**
     * Something else is known under its id, or it was resolved otherwise before; nothing was written.
     *
     * @param hold how it stands
     */
    record Conflict(Hold hold) implements HoldResult {}

    /**
     * The account does not cover it; nothing was written, and its id stays free.
     *
     * @param available how much there is
     */
    record Insufficient(long available) implements HoldResult {}

    /** There is no hold of that id; nothing was written. */
    record Unknown() implements HoldResult {}
}
