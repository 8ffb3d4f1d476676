package io.communitykit.moderation.text;

import java.util.Arrays;

/**
 * Reads a stretch of text as a reader sees it: decoded, folded, with what each character may stand for, and where it
 * came from. Percent-encoding and HTML entities are decoded once. Not thread-safe.
 */
final class Glyphs {

    private final FoldTable table = FoldTable.of(Fold.STANDARD);
    private final String text;
    private int[] codePoints = new int[64];
    private int[] from = new int[64];
    private int[] to = new int[64];
    private byte[] kinds = new byte[64];
    private boolean[] encoded = new boolean[64];
    private int[] runs = new int[64];
    private int size;
    private boolean mixed;

    Glyphs(String text) {
        this.text = text;
    }

    static boolean isDigit(int codePoint) {
        return codePoint >= '0' && codePoint <= '9';
    }

    /** Reads the text between two places instead of what was read before. */
    void read(int start, int end) {
        size = 0;
        for (int i = start; i < end; ) {
            long decoded = Encoding.decode(text, i, end);
            int cp = decoded < 0 ? text.codePointAt(i) : Encoding.codePoint(decoded);
            int next = decoded < 0 ? i + Character.charCount(cp) : Encoding.next(decoded);
            add(cp, i, next, decoded >= 0);
            i = next;
        }
        mixed = isMixed();
        runs = runs.length < size ? new int[codePoints.length] : runs;
        for (int i = size - 1; i >= 0; i--) {
            runs[i] = i + 1 < size && codePoints[i + 1] == codePoints[i] ? runs[i + 1] + 1 : 1;
        }
    }

    /** How many equal characters stand from a place on. */
    int run(int at) {
        return runs[at];
    }

    private boolean isMixed() {
        boolean ascii = false;
        boolean other = false;
        for (int i = 0; i < size; i++) {
            if (kinds[i] == CharKind.WORD && !isDigit(codePoints[i])) {
                ascii |= codePoints[i] < 0x80;
                other |= codePoints[i] >= 0x80;
            }
        }
        return ascii && other;
    }

    private void add(int cp, int start, int end, boolean decoded) {
        int entry = table.entry(cp);
        int kind = FoldTable.kind(entry);
        if (kind == CharKind.DROP || kind == CharKind.DROP_MARK) {
            if (kind == CharKind.DROP_MARK && size > 0 && to[size - 1] == start) {
                to[size - 1] = end;
            }
        } else if (kind == CharKind.SPACE) {
            if (size == 0 || kinds[size - 1] != CharKind.SPACE) {
                put(' ', kind, start, end, decoded);
            }
        } else if (kind != CharKind.SPECIAL) {
            put(FoldTable.folded(cp, entry), kind, start, end, decoded);
        } else if (entry == FoldTable.SURROGATE) {
            put(FoldTable.REPLACEMENT, CharKind.OTHER, start, end, decoded);
        } else {
            for (int part : table.expansion(entry)) {
                put(part, FoldTable.kind(table.entry(part)), start, end, decoded);
            }
        }
    }

    private void put(int cp, int kind, int start, int end, boolean decoded) {
        if (size == codePoints.length) {
            codePoints = Arrays.copyOf(codePoints, size * 2);
            from = Arrays.copyOf(from, size * 2);
            to = Arrays.copyOf(to, size * 2);
            kinds = Arrays.copyOf(kinds, size * 2);
            encoded = Arrays.copyOf(encoded, size * 2);
        }
        codePoints[size] = cp;
        kinds[size] = (byte) kind;
        from[size] = start;
        to[size] = end;
        encoded[size++] = decoded;
    }

    int size() {
        return size;
    }

    int codePoint(int i) {
        return codePoints[i];
    }

    int from(int i) {
        return from[i];
    }

    int to(int i) {
        return to[i];
    }

    boolean isEncoded(int i) {
        return encoded[i];
    }

    boolean isSpace(int i) {
        return kinds[i] == CharKind.SPACE;
    }

    /** Tells letters, digits and marks of scripts with spaces. */
    boolean isWord(int i) {
        return kinds[i] <= CharKind.EXTEND;
    }

    boolean isSolo(int i) {
        return kinds[i] == CharKind.SOLO;
    }

    boolean isLetter(int i) {
        return isWord(i) && !isDigit(codePoints[i]);
    }

    boolean isDigitAt(int i) {
        return isDigit(codePoints[i]);
    }

    /** What a character may stand for beside itself. */
    int[] alternatives(int i) {
        return LookAlikes.pinned().of(codePoints[i], mixed);
    }
}
