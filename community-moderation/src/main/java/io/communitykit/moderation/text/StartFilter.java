package io.communitykit.moderation.text;

/**
 * Tells places where a term of the kind that may begin anywhere cannot begin, by its first two code points. Immutable
 * once filled.
 */
final class StartFilter {

    private static final int BITS_PER_TERM = 32;
    private static final int SMALLEST = 12;
    private static final int LARGEST = 20;

    private final long[] pairs;
    private final long[] lone;
    private final int shift;
    private boolean empty = true;
    private int lowest = Integer.MAX_VALUE;

    StartFilter(int terms) {
        int size = SMALLEST;
        while (size < LARGEST && 1L << size < (long) terms * BITS_PER_TERM) {
            size++;
        }
        pairs = new long[1 << (size - 6)];
        lone = new long[1 << (SMALLEST - 6)];
        shift = Integer.SIZE - size;
    }

    void add(int[] pattern) {
        empty = false;
        lowest = Math.min(lowest, pattern[0]);
        if (pattern.length == 1) {
            set(lone, lone(pattern[0]));
        } else {
            set(pairs, pair(pattern[0], pattern[1]));
        }
    }

    boolean isEmpty() {
        return empty;
    }

    boolean beginsBelow(int codePoint) {
        return lowest < codePoint;
    }

    boolean mayBegin(int first, int second) {
        return isSet(pairs, pair(first, second));
    }

    boolean mayBe(int only) {
        return isSet(lone, lone(only));
    }

    private int pair(int first, int second) {
        return ((first * 31 + second) * 0x9E3779B9) >>> shift;
    }

    private static int lone(int codePoint) {
        return codePoint & ((1 << SMALLEST) - 1);
    }

    private static void set(long[] bits, int bit) {
        bits[bit >> 6] |= 1L << bit;
    }

    private static boolean isSet(long[] bits, int bit) {
        return (bits[bit >> 6] & (1L << bit)) != 0;
    }
}
