package io.communitykit.moderation.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Passes over text in which no term can begin, at a fraction of the automaton's cost. Thread-safe.
 *
 * <p>Ordinary text is read in blocks of 64 characters without a branch for each: a table folds them to bytes, a word's
 * borders come out as bits of one number, and each word is looked up in a filter by its last eight bytes. Where a
 * character needs more than that, the text is read one character after the other until a word ends.
 */
final class Seeker implements Passing {

    private static final int BLOCK = Long.SIZE;
    private static final int SEGMENT = 4 * BLOCK;
    /** Room before the first byte, so that eight bytes can be read that end with it. */
    private static final int LEAD = Long.BYTES;

    private static final int LATIN = 0x100;
    /** Marks characters in the table of a block that need more than the table. */
    private static final int ODD = 0x100;

    private static final VarHandle LAST_EIGHT =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final long LOW_BITS = 0x7F7F7F7F7F7F7F7FL;
    private static final long HIGH_BITS = ~LOW_BITS;
    /** Gathers the lowest bits of eight bytes, the last byte first, in the highest byte of a product. */
    private static final long GATHER = 0x8040201008040201L;

    private final FoldTable table;
    private final WordFilter firstWords;
    private final StartFilter starts;
    private final boolean inBlocks;
    private final int[] latin = new int[LATIN];
    // Arrays of the JDK's own types, so that a thread that outlives the library's class loader does not hold it.
    private final ThreadLocal<char[]> units = ThreadLocal.withInitial(() -> new char[SEGMENT]);
    private final ThreadLocal<byte[]> bytes = ThreadLocal.withInitial(() -> new byte[LEAD + SEGMENT]);

    /**
     * Prepares to seek.
     *
     * @param table the folding
     * @param firstWords first words of terms that begin with a whole word
     * @param starts first characters of all other terms
     */
    Seeker(FoldTable table, WordFilter firstWords, StartFilter starts) {
        this.table = table;
        this.firstWords = firstWords;
        this.starts = starts;
        this.inBlocks = !starts.beginsBelow(LATIN);
        for (int c = 0; c < LATIN; c++) {
            latin[c] = blockEntry(c, table.entry(c));
            if (FoldTable.kind(table.entry(c)) < CharKind.DROP && FoldTable.folded(c, table.entry(c)) >= LATIN) {
                latin[c] = ODD;
            }
        }
    }

    private static int blockEntry(int c, int entry) {
        return switch (FoldTable.kind(entry)) {
            case CharKind.WORD -> WordFilter.low(FoldTable.folded(c, entry));
            case CharKind.SOLO, CharKind.SPACE, CharKind.OTHER -> 0;
            default -> ODD;
        };
    }

    /**
     * Finds the next place from which the automaton must read: a word that a term may begin with, a place where another
     * term may begin, or a word with a character that is folded to several. The place is never inside a word.
     */
    @Override
    public int next(String text, int from) {
        int position = from;
        while (position < text.length()) {
            int found = inBlocks ? inSegment(text, position) : oneByOne(text, position, text.length());
            if (found >= 0) {
                return found;
            }
            position = ~found;
        }
        return text.length();
    }

    /** Answers a place, or the complement of where to go on. */
    private int inSegment(String text, int from) {
        int length = Math.min(SEGMENT, text.length() - from);
        char[] read = units.get();
        byte[] folded = bytes.get();
        text.getChars(from, from + length, read, 0);
        int padded = (length + BLOCK - 1) & -BLOCK;
        Arrays.fill(read, length, padded, ' ');
        int begin = -1;
        for (int block = 0; block < padded; block += BLOCK) {
            if (!fold(read, folded, block)) {
                return oneByOne(text, from + (begin < 0 ? block : begin), from + Math.min(block + BLOCK, length));
            }
            long words = wordBits(folded, block);
            long before = (words << 1) | (begin < 0 ? 0 : 1);
            long first = words & ~before;
            for (long ends = before & ~words; ends != 0; ends &= ends - 1) {
                int end = block + Long.numberOfTrailingZeros(ends);
                if (begin < 0) {
                    begin = block + Long.numberOfTrailingZeros(first);
                    first &= first - 1;
                }
                if (mayBeFirst(folded, begin, end)) {
                    return from + begin;
                }
                begin = -1;
            }
            if (first != 0) {
                begin = block + Long.numberOfTrailingZeros(first);
            }
        }
        if (begin < 0) {
            return ~(from + length);
        }
        boolean cut = from + length < text.length();
        if (cut && begin > 0) {
            return ~(from + begin);
        }
        return cut || mayBeFirst(folded, begin, length) ? from + begin : ~(from + length);
    }

    private boolean mayBeFirst(byte[] folded, int begin, int end) {
        int length = end - begin;
        long tail = (long) LAST_EIGHT.get(folded, end) & (-1L >>> (Long.SIZE - Byte.SIZE * Math.min(length, 8)));
        return firstWords.mayContain(tail, length);
    }

    /** Folds a block to bytes, 0 for what is no word; false if a character needs more than that. */
    private boolean fold(char[] read, byte[] folded, int block) {
        int all = 0;
        int entries = 0;
        for (int i = block; i < block + BLOCK; i++) {
            int c = read[i];
            int entry = latin[c & (LATIN - 1)];
            all |= c;
            entries |= entry;
            folded[LEAD + i] = (byte) entry;
        }
        if (all < LATIN) {
            return entries < ODD;
        }
        return starts.isEmpty() && foldBeyondLatin(read, folded, block);
    }

    private boolean foldBeyondLatin(char[] read, byte[] folded, int block) {
        int entries = 0;
        for (int i = block; i < block + BLOCK; i++) {
            int entry = blockEntry(read[i], table.entry(read[i]));
            entries |= entry;
            folded[LEAD + i] = (byte) entry;
        }
        return entries < ODD;
    }

    /** One bit for each byte of a block, set if the byte is not 0. */
    private static long wordBits(byte[] folded, int block) {
        long bits = 0;
        for (int i = 0; i < BLOCK; i += Long.BYTES) {
            long eight = (long) LAST_EIGHT.get(folded, LEAD + block + i);
            long set = (((eight & LOW_BITS) + LOW_BITS) | eight) & HIGH_BITS;
            bits |= (((set >>> 7) * GATHER) >>> 56) << i;
        }
        return bits;
    }

    /**
     * Reads one character after the other.
     *
     * @param from a place that is not inside a word
     * @param enough the place from which on blocks may be read again as soon as no term can have begun
     * @return a place, or the complement of where to go on
     */
    private int oneByOne(String text, int from, int enough) {
        int end = text.length();
        long tail = 0;
        int length = 0;
        int begin = from;
        int previous = -1;
        int previousAt = from;
        for (int i = from; i < end; i++) {
            int at = i;
            int codePoint = text.charAt(i);
            int entry = table.entry(codePoint);
            if (entry == FoldTable.SURROGATE) {
                codePoint = text.codePointAt(i);
                i += Character.charCount(codePoint) - 1;
                codePoint = codePoint > Character.MAX_VALUE ? codePoint : FoldTable.REPLACEMENT;
                entry = table.entry(codePoint);
            }
            int kind = FoldTable.kind(entry);
            if (kind >= CharKind.DROP) {
                if (kind == CharKind.SPECIAL) {
                    // A term may begin with the character before and go on in what this one is folded to.
                    return length > 0 ? begin : previous >= 0 ? previousAt : at;
                }
                continue;
            }
            codePoint = kind == CharKind.SPACE ? ' ' : FoldTable.folded(codePoint, entry);
            boolean inWord = kind == CharKind.WORD || (kind == CharKind.EXTEND && length > 0);
            if (!inWord && length > 0 && firstWords.mayContain(tail, length)) {
                return begin;
            }
            if (previous >= 0 && starts.mayBegin(previous, codePoint)) {
                return length > 0 ? begin : previousAt;
            }
            if (starts.mayBe(codePoint)) {
                return inWord && length > 0 ? begin : at;
            }
            previous = codePoint;
            previousAt = at;
            if (inWord) {
                begin = length == 0 ? at : begin;
                tail = WordFilter.gather(tail, codePoint);
                length++;
            } else {
                if (i >= enough && (starts.isEmpty() || codePoint < LATIN)) {
                    return ~(i + 1);
                }
                tail = 0;
                length = 0;
            }
        }
        return length > 0 && firstWords.mayContain(tail, length) ? begin : ~end;
    }
}
