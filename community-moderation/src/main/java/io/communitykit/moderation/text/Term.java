package io.communitykit.moderation.text;

/**
 * Names what to look for. White space in it stands for any run of white space; at its ends it is ignored.
 *
 * @param text a word, several words, or any other run of characters, at most {@value #MAX_LENGTH} long
 * @param mode where it may stand
 * @param evasion how far it is followed into disguise
 * @param caseSensitive whether each letter must be a capital where the text has one, and only there
 * @param wildcards whether {@code *} stands for any letters and digits of a word, also none, and {@code ?} for any one
 *     character; a backslash before either makes it stand for itself
 */
public record Term(String text, TermMode mode, Evasion evasion, boolean caseSensitive, boolean wildcards) {

    /** The longest term in UTF-16 characters. */
    public static final int MAX_LENGTH = 200;

    /**
     * Checks the text.
     *
     * @param text a word, several words, or any other run of characters, at most {@value #MAX_LENGTH} long
     * @param mode where it may stand
     * @param evasion how far it is followed into disguise
     * @param caseSensitive whether each letter must be a capital where the text has one, and only there
     * @param wildcards whether {@code *} and {@code ?} stand for others
     * @throws IllegalArgumentException if nothing of the text is left by the folding and the wildcards, or it is too
     *     long
     */
    public Term {
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "term had " + text.length() + " characters but it must have at most " + MAX_LENGTH);
        }
        if (!isVisible(text, evasion, wildcards)) {
            throw new IllegalArgumentException("term was '" + text
                    + "' but it must have a character that the folding does not ignore"
                    + (wildcards ? ", beside wildcards" : ""));
        }
    }

    /**
     * Names what to look for whatever its case.
     *
     * @param text a word, several words, or any other run of characters, at most {@value #MAX_LENGTH} long
     * @param mode where it may stand
     * @param evasion how far it is followed into disguise
     * @throws IllegalArgumentException if nothing of the text is left by the folding, or it is too long
     */
    public Term(String text, TermMode mode, Evasion evasion) {
        this(text, mode, evasion, false, false);
    }

    /**
     * Tells whether a text could be a term.
     *
     * @param text the text
     * @param evasion how far it would be followed into disguise
     * @return false if it is white space and characters that the folding leaves out
     */
    public static boolean isVisible(String text, Evasion evasion) {
        return isVisible(text, evasion, false);
    }

    /**
     * Tells whether a text could be a term.
     *
     * @param text the text
     * @param evasion how far it would be followed into disguise
     * @param wildcards whether {@code *} and {@code ?} stand for others
     * @return false if it is white space, wildcards, and characters that the folding leaves out
     */
    public static boolean isVisible(String text, Evasion evasion, boolean wildcards) {
        FoldedCursor cursor = new FoldedCursor(FoldTable.of(evasion.fold()), text, 0);
        while (cursor.next()) {
            if (cursor.codePoint() != ' ' && !(wildcards && Glob.isWildcard(text, cursor.from()))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Makes a whole word or phrase under the standard folding.
     *
     * @param text the word or words
     * @return the term
     * @throws IllegalArgumentException if nothing of the text is left by the folding, or it is too long
     */
    public static Term word(String text) {
        return new Term(text, TermMode.WORD, Evasion.STANDARD);
    }

    /**
     * Makes a term that may stand inside a word, under the standard folding.
     *
     * @param text the characters
     * @return the term
     * @throws IllegalArgumentException if nothing of the text is left by the folding, or it is too long
     */
    public static Term anywhere(String text) {
        return new Term(text, TermMode.ANYWHERE, Evasion.STANDARD);
    }
}
