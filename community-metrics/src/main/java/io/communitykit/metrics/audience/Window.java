package io.communitykit.metrics.audience;

/** Counts distinct members per day in the window that ends with it, from their active days in ascending order. */
final class Window {

    private final int first;
    private final int end;
    private final int length;
    private final long[] changes;
    private int coveredUpTo;
    private int read;
    private long now;

    Window(int first, int days, int length) {
        this.first = first;
        this.end = first + days;
        this.length = length;
        this.changes = new long[days + 1];
    }

    /** Begins with the next member. */
    void begin() {
        coveredUpTo = first;
    }

    /** Covers the windows that hold a day, as far as the days before have not. */
    void cover(int day) {
        int from = Math.max(day, coveredUpTo);
        int to = Math.min(end, day + length);
        if (from < to) {
            changes[from - first]++;
            changes[to - first]--;
            coveredUpTo = to;
        }
    }

    /** Tells the count of the next day, once every member is there. */
    long next() {
        now += changes[read++];
        return now;
    }
}
