package io.communitykit.rewards.badge;

/** Says what became of a badge entry. */
public sealed interface BadgeResult {

    /**
     * It is recorded.
     *
     * @param sequence its number among the entries of its member, from 1
     */
    record Appended(long sequence) implements BadgeResult {}

    /** The same entry was recorded before; nothing was written. */
    record Duplicate() implements BadgeResult {}

    /**
     * Another entry was recorded under the same key; nothing was written. The caller has made a mistake.
     *
     * @param recorded what is recorded under it
     */
    record Conflict(BadgeEntry recorded) implements BadgeResult {}
}
