package io.communitykit.moderation.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** Holds runs of code points that are pinned in {@code FoldTables.properties}. Immutable. */
final class Ranges {

    private static final String BUNDLE = "io.communitykit.moderation.text.FoldTables";

    /** First and last code points of the runs, sorted. */
    private final int[] ends;

    private Ranges(int[] ends) {
        this.ends = ends;
    }

    static Ranges pinned(String key) {
        String[] tokens = ResourceBundle.getBundle(BUNDLE, Locale.ROOT, Ranges.class.getModule())
                .getString(key)
                .split(" ", -1);
        int[] ends = new int[2 * tokens.length];
        for (int i = 0; i < tokens.length; i++) {
            String[] run = tokens[i].split(":", -1);
            ends[2 * i] = Integer.parseInt(run[0], 16);
            ends[2 * i + 1] = Integer.parseInt(run[run.length - 1], 16);
        }
        return new Ranges(ends);
    }

    boolean contains(int codePoint) {
        int at = Arrays.binarySearch(ends, codePoint);
        return at >= 0 || (~at & 1) != 0;
    }
}
