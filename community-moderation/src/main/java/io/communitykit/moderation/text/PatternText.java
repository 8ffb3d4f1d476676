package io.communitykit.moderation.text;

import java.util.Arrays;

/** Holds a text as expressions read it: folded, with its lines as they are. Immutable. */
final class PatternText {

    private final FoldTable table = FoldTable.of(Fold.STANDARD);
    private final String text;
    private final StringBuilder folded;
    private int[] from;
    private int[] to;

    PatternText(String text) {
        this.text = text;
        this.folded = new StringBuilder(text.length());
        this.from = new int[text.length()];
        this.to = new int[text.length()];
        for (int i = 0; i < text.length(); ) {
            int cp = text.codePointAt(i);
            int end = i + Character.charCount(cp);
            int entry = table.entry(cp);
            switch (FoldTable.kind(entry)) {
                case CharKind.DROP, CharKind.DROP_MARK -> {}
                case CharKind.SPACE -> put(cp, i, end);
                case CharKind.SPECIAL -> special(entry, i, end);
                default -> put(FoldTable.folded(cp, entry), i, end);
            }
            i = end;
        }
    }

    private void special(int entry, int start, int end) {
        if (entry == FoldTable.SURROGATE) {
            put(FoldTable.REPLACEMENT, start, end);
            return;
        }
        for (int part : table.expansion(entry)) {
            put(part, start, end);
        }
    }

    private void put(int cp, int start, int end) {
        int begin = folded.length();
        folded.appendCodePoint(cp);
        if (folded.length() > from.length) {
            from = Arrays.copyOf(from, 2 * folded.length());
            to = Arrays.copyOf(to, from.length);
        }
        Arrays.fill(from, begin, folded.length(), start);
        Arrays.fill(to, begin, folded.length(), end);
    }

    String folded() {
        return folded.toString();
    }

    /** Where the original of a place begins. */
    int start(int place) {
        return from[place];
    }

    /** Where the original of what stands before a place ends, with the left-out marks on it. */
    int end(int place) {
        return new FoldedCursor(table, text, 0).endWithMarks(to[place - 1]);
    }
}
