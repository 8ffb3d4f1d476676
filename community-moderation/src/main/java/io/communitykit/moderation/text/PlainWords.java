package io.communitykit.moderation.text;

/** Looks at texts word by word, as the matcher does. */
public final class PlainWords {

    private PlainWords() {}

    /**
     * Leaves nothing of a text but its letters and digits, as {@link Fold#STANDARD} folds them, so that texts of the
     * same words are the same, whatever their case, marks, punctuation and white space. Costs O(length).
     *
     * @param text any text
     * @return the letters and digits without anything between them; empty if there are none
     */
    public static String of(String text) {
        FoldedCursor cursor = new FoldedCursor(FoldTable.of(Fold.STANDARD), text, 0);
        StringBuilder plain = new StringBuilder();
        while (cursor.next()) {
            if (cursor.kind() == CharKind.WORD || cursor.kind() == CharKind.SOLO) {
                plain.appendCodePoint(cursor.codePoint());
            }
        }
        return plain.toString();
    }

    /**
     * Finds the beginning of the word that a place stands in, or that ends there.
     *
     * @param text any text
     * @param place a UTF-16 offset between code points
     * @return the offset of the first letter of that word; the place itself if there is none
     */
    public static int start(String text, int place) {
        int start = place;
        while (start > 0 && isWord(text.codePointBefore(start))) {
            start -= Character.charCount(text.codePointBefore(start));
        }
        return start;
    }

    /**
     * Finds the end of the word that a place stands in, or that begins there.
     *
     * @param text any text
     * @param place a UTF-16 offset between code points
     * @return the offset after the last letter of that word; the place itself if there is none
     */
    public static int end(String text, int place) {
        int end = place;
        while (end < text.length() && isWord(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    /** A letter, digit or mark of a script that puts spaces between words. */
    private static boolean isWord(int codePoint) {
        int kind = FoldTable.kind(FoldTable.of(Fold.OFF).entry(codePoint));
        return kind == CharKind.WORD || kind == CharKind.EXTEND;
    }
}
