package io.communitykit.poll.tally;

import java.util.Arrays;

/** Papers of equal value in one hand: those that were there from the beginning, by their words, and those that came. */
final class StrictParcel {

    private final Rational value;
    private final int from;
    private final int to;
    private long[] rest = new long[0];
    private int[] at = new int[0];
    private int size;

    StrictParcel(Rational value, int from, int to) {
        this.value = value;
        this.from = from;
        this.to = to;
    }

    Rational value() {
        return value;
    }

    /** Where those begin that were there from the beginning. */
    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /** What is still to be read of those that came: their first {@link #size}. */
    long[] rest() {
        return rest;
    }

    /** From which word each is read, where that was told. */
    int[] at() {
        return at;
    }

    int size() {
        return size;
    }

    void add(long unread) {
        if (size == rest.length) {
            rest = Arrays.copyOf(rest, Math.max(64, 2 * size));
        }
        rest[size++] = unread;
    }

    void add(long unread, int word) {
        if (size == at.length) {
            at = Arrays.copyOf(at, Math.max(64, 2 * size));
        }
        at[size] = word;
        add(unread);
    }
}
