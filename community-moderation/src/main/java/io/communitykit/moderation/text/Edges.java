package io.communitykit.moderation.text;

import java.util.Arrays;

/** Knows where the first and the last word of a text are. Immutable. */
final class Edges {

    private final int length;
    private final int first;
    private final int last;

    Edges(FoldTable table, String text) {
        length = text.length();
        int begin = 0;
        while (begin < length && !isWord(table, text.codePointAt(begin))) {
            begin += Character.charCount(text.codePointAt(begin));
        }
        first = begin;
        int end = length;
        while (end > first && !isWord(table, text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        last = end;
    }

    private static boolean isWord(FoldTable table, int codePoint) {
        int entry = table.entry(codePoint);
        int kind = FoldTable.kind(entry);
        if (kind != CharKind.SPECIAL || entry == FoldTable.SURROGATE) {
            return kind <= CharKind.SOLO;
        }
        return Arrays.stream(table.expansion(entry))
                .anyMatch(part -> FoldTable.kind(table.entry(part)) <= CharKind.SOLO);
    }

    /** Tells whether a span is where a mode wants it. */
    boolean stands(TermMode mode, int start, int end) {
        return switch (mode) {
            case TEXT_START -> start <= first;
            case TEXT_END -> end >= last;
            case FULL_TEXT -> start <= first && end >= last;
            case FULL_EXACT -> start == 0 && end == length;
            default -> true;
        };
    }
}
