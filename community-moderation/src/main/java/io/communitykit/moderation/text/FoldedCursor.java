package io.communitykit.moderation.text;

/**
 * Reads a text folded, one code point after another, and remembers where each came from. A run of white space is read
 * as one space. Takes any text; an unpaired surrogate is read as U+FFFD, lest two of them become a pair. Not
 * thread-safe.
 */
final class FoldedCursor {

    private static final int[] NONE = {};

    private final FoldTable table;
    private final String text;
    private int next;
    private int[] expansion = NONE;
    private int expanded;
    private int codePoint = -1;
    private int kind;
    private int from;
    private int to;

    FoldedCursor(FoldTable table, String text, int from) {
        this.table = table;
        this.text = text;
        this.next = from;
        this.from = from;
        this.to = from;
    }

    /** Continues elsewhere, as if nothing had been read before. */
    void moveTo(int position) {
        next = position;
        expansion = NONE;
        expanded = 0;
        codePoint = -1;
    }

    /** Reads on; false at the end of the text. */
    boolean next() {
        if (expanded < expansion.length) {
            take(expansion[expanded++]);
            return true;
        }
        expansion = NONE;
        expanded = 0;
        while (next < text.length()) {
            int read = text.codePointAt(next);
            int start = next;
            next += Character.charCount(read);
            int entry = table.entry(read);
            int sort = FoldTable.kind(entry);
            if (sort == CharKind.DROP || sort == CharKind.DROP_MARK) {
                continue;
            }
            if (sort == CharKind.SPACE && codePoint == ' ') {
                continue;
            }
            from = start;
            to = next;
            if (sort != CharKind.SPECIAL) {
                codePoint = sort == CharKind.SPACE ? ' ' : FoldTable.folded(read, entry);
                kind = sort;
            } else if (entry == FoldTable.SURROGATE) {
                codePoint = FoldTable.REPLACEMENT;
                kind = CharKind.OTHER;
            } else {
                expansion = table.expansion(entry);
                expanded = expansion[0] == ' ' && codePoint == ' ' ? 1 : 0;
                take(expansion[expanded++]);
            }
            return true;
        }
        return false;
    }

    private void take(int folded) {
        codePoint = folded;
        kind = FoldTable.kind(table.entry(folded));
    }

    /** The folded code point last read. */
    int codePoint() {
        return codePoint;
    }

    /** Its {@link CharKind}. */
    int kind() {
        return kind;
    }

    /** Where the original of the last one begins. */
    int from() {
        return from;
    }

    /** Where the original of the last one ends. */
    int to() {
        return to;
    }

    /** Where reading goes on once what is expanded has been read. */
    int position() {
        return next;
    }

    /** Tells whether the original of the last one is folded to several. */
    boolean isPiece() {
        return expanded > 0;
    }

    /** Which part of its original the last one is, from 0. */
    int part() {
        return Math.max(expanded - 1, 0);
    }

    /** Tells whether the original of the last one was folded to more than was read so far. */
    boolean isExpanding() {
        return expanded < expansion.length;
    }

    /** Where a span ends that takes in the left-out marks which decorate its last character. */
    int endWithMarks(int end) {
        int position = end;
        while (position < text.length()) {
            int read = text.codePointAt(position);
            if (FoldTable.kind(table.entry(read)) != CharKind.DROP_MARK) {
                break;
            }
            position += Character.charCount(read);
        }
        return position;
    }
}
