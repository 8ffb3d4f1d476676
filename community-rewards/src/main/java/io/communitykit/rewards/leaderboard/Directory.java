package io.communitykit.rewards.leaderboard;

import io.communitykit.MemberId;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Numbers members from 0. Keeps their ids as bytes in one array, which takes a fraction of what objects take. Not
 * thread-safe.
 */
final class Directory {

    static final int NONE = -1;

    private byte[] bytes = new byte[256];
    private int[] ends = new int[16];
    private int[] table = filled(32);
    private int size;

    private static int[] filled(int length) {
        int[] table = new int[length];
        Arrays.fill(table, NONE);
        return table;
    }

    int size() {
        return size;
    }

    int find(MemberId member) {
        byte[] name = member.value().getBytes(StandardCharsets.UTF_8);
        return table[place(name)];
    }

    /** Finds a member, or gives a number to a new one. */
    int add(MemberId member) {
        byte[] name = member.value().getBytes(StandardCharsets.UTF_8);
        int place = place(name);
        if (table[place] != NONE) {
            return table[place];
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, grown(size));
        }
        int begin = begin(size);
        if (begin + name.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(grown(bytes.length), begin + name.length));
        }
        System.arraycopy(name, 0, bytes, begin, name.length);
        ends[size] = begin + name.length;
        table[place] = size++;
        if (size > table.length / 2) {
            rehash();
        }
        return size - 1;
    }

    MemberId get(int number) {
        int begin = begin(number);
        return new MemberId(new String(bytes, begin, ends[number] - begin, StandardCharsets.UTF_8));
    }

    /** Compares two ids by their bytes, which is by code points. */
    int compare(int one, int other) {
        return Arrays.compareUnsigned(bytes, begin(one), ends[one], bytes, begin(other), ends[other]);
    }

    static int grown(int length) {
        return Math.addExact(length, Math.max(16, length / 4));
    }

    private int begin(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    private int place(byte[] name) {
        int at = hash(name, 0, name.length) & (table.length - 1);
        while (table[at] != NONE && !isNamed(table[at], name)) {
            at = (at + 1) & (table.length - 1);
        }
        return at;
    }

    private boolean isNamed(int number, byte[] name) {
        return Arrays.equals(bytes, begin(number), ends[number], name, 0, name.length);
    }

    private void rehash() {
        table = filled(Math.multiplyExact(table.length, 2));
        for (int number = 0; number < size; number++) {
            int at = hash(bytes, begin(number), ends[number]) & (table.length - 1);
            while (table[at] != NONE) {
                at = (at + 1) & (table.length - 1);
            }
            table[at] = number;
        }
    }

    private static int hash(byte[] name, int from, int to) {
        int hash = 0x811C9DC5;
        for (int i = from; i < to; i++) {
            hash = (hash ^ name[i]) * 0x01000193;
        }
        hash ^= hash >>> 15;
        hash *= 0x2C1B3C6D;
        return hash ^ hash >>> 13;
    }
}
