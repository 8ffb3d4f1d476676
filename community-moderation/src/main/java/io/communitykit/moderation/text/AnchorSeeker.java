package io.communitykit.moderation.text;

import java.util.Arrays;
import java.util.List;

/**
 * Passes over text that holds none of some terms, wherever in a word they may stand. Thread-safe.
 *
 * <p>Of each term four characters in a row are chosen that are rare, its anchor; two if it has no more. At each place
 * of a text the last four characters, folded and read as one number, are looked up in a filter; where it may hold them,
 * the characters around are compared with those of the terms. So most text is read once, and no place depends on what
 * was found at the one before.
 */
final class AnchorSeeker implements Passing {

    private static final int SEGMENT = 1024;
    private static final int LONG_ANCHOR = 4;
    private static final int SHORT_ANCHOR = 2;
    /** Anchors begin no later than this in a term, so that little must be read again before one. */
    private static final int FARTHEST = 24;

    private static final int BITS_PER_ANCHOR = 32;
    private static final int SMALLEST = 12;
    private static final int LARGEST = 22;
    private static final int SHIFT = Long.SIZE - Character.SIZE;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** Letters of Latin text from the most to the least frequent, as far as most languages agree. */
    private static final String FREQUENT = " eaiontrslduhcmpgbyvkfwzjxq";

    private final FoldTable table;
    private final char[] latin = new char[0x100];
    private final Anchors four;
    private final Anchors two;
    private final int lead;
    // An array of the JDK's own type, so that a thread that outlives the library's class loader does not hold it.
    private final ThreadLocal<char[]> units = ThreadLocal.withInitial(() -> new char[SEGMENT]);

    AnchorSeeker(FoldTable table, List<TermPattern> patterns) {
        this.table = table;
        this.four = new Anchors(patterns.size());
        this.two = new Anchors(patterns.size());
        int farthest = 0;
        for (TermPattern pattern : patterns) {
            char[] word = firstPiece(table, pattern.letters());
            int length = word.length >= LONG_ANCHOR ? LONG_ANCHOR : SHORT_ANCHOR;
            int at = rarest(word, length);
            (length == LONG_ANCHOR ? four : two).add(key(word, at, length), word, at);
            farthest = Math.max(farthest, at);
        }
        this.lead = farthest;
        for (int c = 0; c < latin.length; c++) {
            latin[c] = unit((char) c);
        }
    }

    /** Tells whether a term has an anchor: two characters in a row that are no space and lie in the basic plane. */
    static boolean suits(FoldTable table, TermPattern pattern) {
        return firstPiece(table, pattern.letters()).length >= SHORT_ANCHOR;
    }

    /** What a term begins with, as far as each place of a text has one place in the buffer. */
    private static char[] firstPiece(FoldTable table, int[] letters) {
        char[] piece = new char[letters.length];
        int length = 0;
        while (length < letters.length
                && letters[length] != ' '
                && letters[length] <= Character.MAX_VALUE
                && FoldTable.kind(table.entry(letters[length])) < CharKind.DROP) {
            piece[length] = (char) letters[length];
            length++;
        }
        return Arrays.copyOf(piece, length);
    }

    private static int rarest(char[] word, int length) {
        int best = 0;
        int most = -1;
        for (int at = 0; at + length <= word.length && at <= FARTHEST; at++) {
            int rarity = 0;
            for (int i = at; i < at + length; i++) {
                int known = FREQUENT.indexOf(word[i]);
                rarity += known < 0 ? FREQUENT.length() : known;
            }
            if (rarity > most) {
                best = at;
                most = rarity;
            }
        }
        return best;
    }

    private static long key(char[] word, int at, int length) {
        long key = 0;
        for (int i = length - 1; i >= 0; i--) {
            key = key << Character.SIZE | word[at + i];
        }
        return key;
    }

    /** What a character is in the buffer; 0 if it must be looked at more closely. */
    private char unit(char c) {
        int entry = table.entry(c);
        int kind = FoldTable.kind(entry);
        int folded = kind == CharKind.SPACE ? ' ' : FoldTable.folded(c, entry);
        return kind >= CharKind.DROP || folded > Character.MAX_VALUE ? 0 : (char) folded;
    }

    @Override
    public int next(String text, int from) {
        char[] read = units.get();
        int position = from;
        while (position < text.length()) {
            int length = Math.min(SEGMENT, text.length() - position);
            text.getChars(position, position + length, read, 0);
            int found = pass(read, length);
            if (found < length) {
                return wordBegin(text, from, position + found - LONG_ANCHOR - lead);
            } else if (position + length == text.length()) {
                break;
            }
            position += length - LONG_ANCHOR;
        }
        return text.length();
    }

    /** Reads on to the end of an anchor, or to a character that has not one place; the length if there is neither. */
    private int pass(char[] read, int length) {
        long[] filter = four.filter;
        int shift = four.shift;
        boolean pairs = !two.isEmpty();
        long key = 0;
        for (int i = 0; i < length; i++) {
            char c = read[i];
            char unit = c < latin.length ? latin[c] : unit(c);
            if (unit == 0) {
                // Most of what is beyond the basic plane are pictures, which are folded to themselves.
                if (!isPicture(read, i, length)) {
                    return i;
                }
                i++;
                key = 0;
                continue;
            }
            key = (key >>> Character.SIZE) | ((long) unit << SHIFT);
            int bit = (int) ((key * SPREAD) >>> shift);
            if ((filter[bit >> 6] & (1L << bit)) != 0 && stands(four, key, read, i - LONG_ANCHOR + 1, length)) {
                return i;
            }
            if (pairs) {
                long pair = key >>> (Long.SIZE / 2);
                if (two.mayHold(pair) && stands(two, pair, read, i - SHORT_ANCHOR + 1, length)) {
                    return i;
                }
            }
        }
        return length;
    }

    /** Tells whether the word of some anchor may stand around it; what is outside the buffer may be anything. */
    private boolean stands(Anchors some, long key, char[] read, int at, int length) {
        for (int i = some.first(key); i >= 0; i = some.others[i]) {
            if (isAround(some.words[i], read, at - some.anchors[i], length)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAround(char[] word, char[] read, int start, int length) {
        for (int i = Math.max(0, -start); i < word.length && start + i < length; i++) {
            char c = read[start + i];
            char unit = c < latin.length ? latin[c] : unit(c);
            if (unit != word[i]) {
                return unit == 0;
            }
        }
        return true;
    }

    private boolean isPicture(char[] read, int at, int length) {
        return at + 1 < length
                && Character.isSurrogatePair(read[at], read[at + 1])
                && isPicture(Character.toCodePoint(read[at], read[at + 1]));
    }

    private boolean isPicture(int codePoint) {
        return table.entry(codePoint) == CharKind.OTHER;
    }

    /** The nearest place at or before another, but not before a first one, that is not inside a word. */
    private int wordBegin(String text, int from, int at) {
        int place = Math.max(from, at);
        while (place > from && (isPart(text.charAt(place)) || isInside(text.charAt(place - 1)))) {
            place--;
        }
        return place;
    }

    /** Tells what belongs to the character before it. */
    private boolean isPart(char c) {
        int kind = FoldTable.kind(table.entry(c));
        return kind == CharKind.EXTEND
                || kind == CharKind.DROP
                || kind == CharKind.DROP_MARK
                || Character.isLowSurrogate(c);
    }

    /** Tells what a word may go on after. */
    private boolean isInside(char c) {
        int kind = FoldTable.kind(table.entry(c));
        return kind != CharKind.SOLO && kind != CharKind.SPACE && kind != CharKind.OTHER;
    }

    /** Holds anchors, and the words around them. Immutable once filled. */
    private static final class Anchors {

        private final long[] filter;
        private final int shift;
        private long[] keys;
        private int[] slots;
        private char[][] words;
        private int[] anchors;
        private int[] others;
        private int size;

        Anchors(int terms) {
            int bits = SMALLEST;
            while (bits < LARGEST && 1L << bits < (long) terms * BITS_PER_ANCHOR) {
                bits++;
            }
            filter = new long[1 << (bits - 6)];
            shift = Long.SIZE - bits;
            int table = Integer.highestOneBit(Math.max(8, terms)) << 2;
            keys = new long[table];
            slots = new int[table];
            words = new char[8][];
            anchors = new int[8];
            others = new int[8];
        }

        void add(long key, char[] word, int anchor) {
            int bit = (int) ((key * SPREAD) >>> shift);
            filter[bit >> 6] |= 1L << bit;
            if (size == words.length) {
                words = Arrays.copyOf(words, 2 * size);
                anchors = Arrays.copyOf(anchors, 2 * size);
                others = Arrays.copyOf(others, 2 * size);
            }
            int slot = slot(key);
            words[size] = word;
            anchors[size] = anchor;
            others[size] = slots[slot] - 1;
            keys[slot] = key;
            slots[slot] = ++size;
        }

        /** The slot of a key, or the empty one where it belongs. */
        private int slot(long key) {
            int slot = (int) ((key * SPREAD) >>> 33) & (keys.length - 1);
            while (slots[slot] != 0 && keys[slot] != key) {
                slot = (slot + 1) & (keys.length - 1);
            }
            return slot;
        }

        /** The first of the words with an anchor; -1 if there is none. */
        int first(long key) {
            return slots[slot(key)] - 1;
        }

        boolean isEmpty() {
            return size == 0;
        }

        boolean mayHold(long key) {
            int bit = (int) ((key * SPREAD) >>> shift);
            return (filter[bit >> 6] & (1L << bit)) != 0;
        }
    }
}
