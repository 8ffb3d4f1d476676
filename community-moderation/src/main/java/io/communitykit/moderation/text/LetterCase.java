package io.communitykit.moderation.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** Knows which letters are capitals, by the table that is pinned in {@code FoldTables.properties}. */
final class LetterCase {

    private static final String BUNDLE = "io.communitykit.moderation.text.FoldTables";

    /** First and last code points of runs of capitals, sorted. */
    private static final int[] RUNS = runs(ResourceBundle.getBundle(BUNDLE, Locale.ROOT, LetterCase.class.getModule())
            .getString("upper"));

    private LetterCase() {}

    private static int[] runs(String ranges) {
        String[] tokens = ranges.split(" ", -1);
        int[] runs = new int[2 * tokens.length];
        for (int i = 0; i < tokens.length; i++) {
            String[] ends = tokens[i].split(":", -1);
            runs[2 * i] = Integer.parseInt(ends[0], 16);
            runs[2 * i + 1] = Integer.parseInt(ends[ends.length - 1], 16);
        }
        return runs;
    }

    /** Tells whether a letter has a small form. */
    static boolean isUpper(int codePoint) {
        if (codePoint < 0x80) {
            return codePoint >= 'A' && codePoint <= 'Z';
        }
        int at = Arrays.binarySearch(RUNS, codePoint);
        return at >= 0 || (~at & 1) != 0;
    }
}
