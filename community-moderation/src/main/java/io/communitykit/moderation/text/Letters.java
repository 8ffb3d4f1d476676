package io.communitykit.moderation.text;

import java.util.Optional;

/** Knows letters, by tables that are pinned with the library. Thread-safe. */
public final class Letters {

    private static final Ranges UPPER = Ranges.pinned("upper");
    private static final Ranges LOWER = Ranges.pinned("lower");

    private Letters() {}

    /**
     * Tells what words are made of.
     *
     * @param codePoint a code point
     * @return true for letters, numbers and the marks on them
     */
    public static boolean isWord(int codePoint) {
        return FoldTable.kind(FoldTable.of(Fold.OFF).entry(codePoint)) <= CharKind.SOLO;
    }

    /**
     * Tells capitals.
     *
     * @param codePoint a code point
     * @return true if it has a small form
     */
    public static boolean isCapital(int codePoint) {
        return codePoint < 0x80 ? codePoint >= 'A' && codePoint <= 'Z' : UPPER.contains(codePoint);
    }

    /**
     * Tells small letters that could have been capitals.
     *
     * @param codePoint a code point
     * @return true if it has a capital form
     */
    public static boolean isSmall(int codePoint) {
        return codePoint < 0x80 ? codePoint >= 'a' && codePoint <= 'z' : LOWER.contains(codePoint);
    }

    /**
     * Tells which script a letter belongs to.
     *
     * @param codePoint a code point
     * @return the script; empty for what is no letter, and for scripts that {@link Script} does not name
     */
    public static Optional<Script> script(int codePoint) {
        return Script.of(codePoint);
    }
}
