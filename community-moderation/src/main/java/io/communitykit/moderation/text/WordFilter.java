package io.communitykit.moderation.text;

/**
 * Tells words that begin no term apart from those that may, after Bloom ("Space/time trade-offs in hash coding with
 * allowable errors", 1970): never wrong about the first, seldom about the second. Immutable once filled.
 *
 * <p>A word is told by its length and the lowest bytes of its last eight code points, which can be gathered with one
 * shift for each.
 */
final class WordFilter {

    private static final int BITS_PER_WORD = 32;
    private static final int SMALLEST = 10;

    private final long[] bits;
    private final int shift;

    WordFilter(int words) {
        int size = SMALLEST;
        while (1L << size < (long) words * BITS_PER_WORD) {
            size++;
        }
        bits = new long[1 << (size - 6)];
        shift = Long.SIZE - size;
    }

    /** The byte that stands for a code point of a word; never 0. */
    static int low(int codePoint) {
        int low = codePoint & 0xFF;
        return low == 0 ? 1 : low;
    }

    /** Gathers one more code point of a word. */
    static long gather(long tail, int codePoint) {
        return (tail << Byte.SIZE) | low(codePoint);
    }

    /** Gathers several more. */
    static long gather(long tail, int[] codePoints) {
        long gathered = tail;
        for (int codePoint : codePoints) {
            gathered = gather(gathered, codePoint);
        }
        return gathered;
    }

    void add(long tail, int length) {
        long hash = hash(tail, length);
        set((int) (hash >>> shift));
        set((int) ((hash << (Long.SIZE / 2)) >>> shift));
    }

    boolean mayContain(long tail, int length) {
        long hash = hash(tail, length);
        return isSet((int) (hash >>> shift)) && isSet((int) ((hash << (Long.SIZE / 2)) >>> shift));
    }

    private static long hash(long tail, int length) {
        long mixed = (tail + length) * 0x9E3779B97F4A7C15L;
        return (mixed ^ (mixed >>> 29)) * 0xBF58476D1CE4E5B9L;
    }

    private void set(int bit) {
        bits[bit >> 6] |= 1L << bit;
    }

    private boolean isSet(int bit) {
        return (bits[bit >> 6] & (1L << bit)) != 0;
    }
}
