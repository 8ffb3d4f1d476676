package io.communitykit.moderation;

/** Counts steps against a budget. Confined to one thread. */
final class Meter {

    private final long budget;
    private long steps;
    private boolean exhausted;

    Meter(long budget) {
        this.budget = budget;
    }

    void add(long more) {
        steps += more;
        exhausted |= steps > budget;
    }

    /** Tells whether something that takes at least so many steps may be begun. */
    boolean allows(long more) {
        exhausted |= steps + more > budget;
        return !exhausted;
    }

    long steps() {
        return steps;
    }

    boolean isExhausted() {
        return exhausted;
    }
}
