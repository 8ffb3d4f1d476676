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
    ANYWHERE
}
