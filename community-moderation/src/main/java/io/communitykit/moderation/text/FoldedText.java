package io.communitykit.moderation.text;

import java.util.Arrays;
import java.util.BitSet;

/** Holds a text folded, with what there is to know of each code point. Immutable. */
final class FoldedText {

    private final FoldTable table;
    private final String text;
    private final Edges edges;
    private int[] codePoints = new int[64];
    private int[] from = new int[64];
    private int[] to = new int[64];
    /** Which part of its original each is; the last part has its sign turned. */
    private int[] part = new int[64];

    private int size;
    private final BitSet borders = new BitSet();

    FoldedText(FoldTable table, String text) {
        this.table = table;
        this.text = text;
        this.edges = new Edges(table, text);
        FoldedCursor cursor = new FoldedCursor(table, text, 0);
        int before = CharKind.OTHER;
        while (cursor.next()) {
            if (size == codePoints.length) {
                codePoints = Arrays.copyOf(codePoints, 2 * size);
                from = Arrays.copyOf(from, 2 * size);
                to = Arrays.copyOf(to, 2 * size);
                part = Arrays.copyOf(part, 2 * size);
            }
            int kind = cursor.kind();
            borders.set(size, kind != CharKind.EXTEND && (kind != CharKind.WORD || before != CharKind.WORD));
            before = kind == CharKind.EXTEND ? before : kind;
            part[size] = cursor.isExpanding() ? cursor.part() : ~cursor.part();
            codePoints[size] = cursor.codePoint();
            from[size] = cursor.from();
            to[size++] = cursor.to();
        }
        borders.set(size);
    }

    int size() {
        return size;
    }

    int codePoint(int at) {
        return codePoints[at];
    }

    boolean isUpper(int at) {
        return Letters.isCapital(text.codePointAt(from[at]));
    }

    /** Tells letters, numbers and marks. */
    boolean isWord(int at) {
        return FoldTable.kind(table.entry(codePoints[at])) <= CharKind.SOLO;
    }

    /** Tells whether a word may begin or end before a code point. */
    boolean isBorder(int at) {
        return borders.get(at);
    }

    /** Tells whether a code point is no mark of the one before. */
    boolean isWhole(int at) {
        return at == size || FoldTable.kind(table.entry(codePoints[at])) != CharKind.EXTEND;
    }

    /** Tells whether a place is where a mode wants it in the text. */
    boolean stands(TermMode mode, int start, int end) {
        int last = part[end - 1];
        return edges.stands(
                mode, from[start], Math.max(part[start], ~part[start]), to[end - 1], Math.max(last, ~last), last < 0);
    }

    int start(int at) {
        return from[at];
    }

    /** Where the original of the code points before a number ends, with the left-out marks on the last one. */
    int end(int number) {
        return new FoldedCursor(table, text, 0).endWithMarks(to[number - 1]);
    }
}
