package io.communitykit.moderation.text;

/** Says where in a text a term may stand. */
public enum TermMode {

    /**
     * Only between borders of words. A border is anywhere except between two letters, numbers or marks of scripts that
     * put spaces between words; so a term in Chinese, Japanese or Thai is found wherever it stands. An underscore is no
     * part of a word.
     */
    WORD,

    /** Anywhere, also inside a word; but never between a letter and a mark that the folding keeps. */
    ANYWHERE,

    /** Where a word begins; it may go on. */
    PREFIX,

    /** Where a word ends; it may have begun before. */
    SUFFIX,

    /** Where the text begins, but for what is no word; the word may go on. */
    TEXT_START,

    /** Where the text ends, but for what is no word; the word may have begun before. */
    TEXT_END,

    /** As the whole text, but for what is no word around it. */
    FULL_TEXT,

    /** As the whole text, and nothing else. */
    FULL_EXACT;

    /** Tells whether a term may begin inside a word. */
    boolean beginsInWord() {
        return this == ANYWHERE || this == SUFFIX || this == TEXT_END;
    }

    /** Tells whether a term may end inside a word. */
    boolean endsInWord() {
        return this == ANYWHERE || this == PREFIX || this == TEXT_START;
    }
}
