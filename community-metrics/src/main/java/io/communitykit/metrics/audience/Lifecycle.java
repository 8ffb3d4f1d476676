package io.communitykit.metrics.audience;

/**
 * Counts the members of a period by where they stand. Active members are those who are new, returning or resurrecting.
 *
 * @param from the beginning of the period, in the form of ISO 8601
 * @param fresh members whose first activity ever lies in it
 * @param returning members active in it and in the period before
 * @param resurrecting members active in it, not new, and not active in the period before
 * @param dormant members active in the period before and not in it
 */
public record Lifecycle(String from, long fresh, long returning, long resurrecting, long dormant) {

    /**
     * Counts the active members.
     *
     * @return new, returning and resurrecting members together
     */
    public long active() {
        return fresh + returning + resurrecting;
    }
}
