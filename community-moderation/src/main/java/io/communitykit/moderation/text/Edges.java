package io.communitykit.moderation.text;

/**
 * Knows where the first and the last word of a text are: at which character, and in which part of it, since one
 * character may be folded to several. Immutable.
 */
final class Edges {

    private final int length;
    private final int first;
    private final int firstPart;
    private final int last;
    private final int lastPart;

    Edges(FoldTable table, String text) {
        length = text.length();
        int begin = 0;
        int part = -1;
        while (begin < length) {
            part = firstWord(table, text.codePointAt(begin));
            if (part >= 0) {
                break;
            }
            begin += Character.charCount(text.codePointAt(begin));
        }
        first = begin;
        firstPart = Math.max(part, 0);
        int end = length;
        part = -1;
        while (end > 0) {
            part = lastWord(table, text.codePointBefore(end));
            if (part >= 0) {
                break;
            }
            end -= Character.charCount(text.codePointBefore(end));
        }
        last = end;
        lastPart = Math.max(part, 0);
    }

    private static int firstWord(FoldTable table, int codePoint) {
        int[] parts = parts(table, codePoint);
        for (int i = 0; i < parts.length; i++) {
            if (isWord(table, parts[i])) {
                return i;
            }
        }
        return -1;
    }

    private static int lastWord(FoldTable table, int codePoint) {
        int[] parts = parts(table, codePoint);
        for (int i = parts.length - 1; i >= 0; i--) {
            if (isWord(table, parts[i])) {
                return i;
            }
        }
        return -1;
    }

    private static int[] parts(FoldTable table, int codePoint) {
        int entry = table.entry(codePoint);
        boolean several = FoldTable.kind(entry) == CharKind.SPECIAL && entry != FoldTable.SURROGATE;
        return several ? table.expansion(entry) : new int[] {codePoint};
    }

    private static boolean isWord(FoldTable table, int codePoint) {
        return FoldTable.kind(table.entry(codePoint)) <= CharKind.SOLO;
    }

    /**
     * Tells whether a term stands where its mode wants it.
     *
     * @param start where its first character is
     * @param startPart in which part of that character it begins
     * @param end behind its last character
     * @param endPart in which part of that character it ends
     * @param complete whether that is the last part
     */
    boolean stands(TermMode mode, int start, int startPart, int end, int endPart, boolean complete) {
        boolean opens = start < first || (start == first && startPart <= firstPart);
        boolean closes = end > last || (end == last && endPart >= lastPart);
        return switch (mode) {
            case TEXT_START -> opens;
            case TEXT_END -> closes;
            case FULL_TEXT -> opens && closes;
            case FULL_EXACT -> start == 0 && startPart == 0 && end == length && complete;
            default -> true;
        };
    }
}
