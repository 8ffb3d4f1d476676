package io.communitykit.metrics.audience;

import java.util.Arrays;

/** Keeps per member a number by key, sorted by key, without boxing; finding the greatest key costs O(1). */
final class SortedNumbers {

    private static final long[] NONE = {};

    /** Per member: a key and its number, and so on, the keys ascending. */
    private long[][] rows = new long[0][];

    /** Per member how much of the row is used. */
    private int[] sizes = new int[0];

    /** Finds the place of a key's number, or where it would stand. */
    int find(int member, int key) {
        int size = size(member);
        if (size == 0) {
            return 1;
        }
        long[] row = rows[member];
        if (row[size - 2] <= key) {
            return row[size - 2] == key ? size - 1 : size + 1;
        }
        int low = 0;
        int high = size / 2 - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (row[2 * middle] < key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return 2 * low + 1;
    }

    boolean holds(int member, int place, int key) {
        return place < size(member) && rows[member][place - 1] == key;
    }

    long get(int member, int key) {
        int place = find(member, key);
        return holds(member, place, key) ? rows[member][place] : 0;
    }

    /** Finds the place of a key's number, making room for a zero if it is new. */
    int place(int member, int key) {
        if (member >= sizes.length) {
            room(member);
        }
        int place = find(member, key);
        if (!holds(member, place, key)) {
            insert(member, place, key);
        }
        return place;
    }

    int size(int member) {
        return member < sizes.length ? sizes[member] : 0;
    }

    int keyAt(int member, int place) {
        return (int) rows[member][place - 1];
    }

    long at(int member, int place) {
        return rows[member][place];
    }

    void set(int member, int place, long number) {
        rows[member][place] = number;
    }

    private void insert(int member, int place, int key) {
        int size = sizes[member];
        if (size == rows[member].length) {
            rows[member] = Arrays.copyOf(rows[member], size < 4 ? size + 2 : size * 2);
        }
        long[] row = rows[member];
        System.arraycopy(row, place - 1, row, place + 1, size - place + 1);
        row[place - 1] = key;
        row[place] = 0;
        sizes[member] = size + 2;
    }

    private void room(int member) {
        int old = sizes.length;
        int room = Math.max(member + 1, Math.max(16, old * 2));
        rows = Arrays.copyOf(rows, room);
        sizes = Arrays.copyOf(sizes, room);
        Arrays.fill(rows, old, room, NONE);
    }
}
