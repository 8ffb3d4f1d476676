package io.communitykit.moderation.text;

/** Says how a term was disguised where it was found; of several disguises the one that stands last here. */
public enum Disguise {

    /** Not at all, but for what {@link Fold} ignores. */
    NONE,

    /** By percent-encoding or HTML entities. */
    ENCODED,

    /** By letters of other alphabets or styles that look alike, after Unicode Technical Standard 39. */
    LOOK_ALIKE,

    /** By digits and symbols in the place of letters. */
    LEET,

    /** By repeating letters: one three times or more, or all of them twice. */
    REPEATED,

    /** By digits put before or after it. */
    PADDED,

    /** By something between its letters. */
    SEPARATED,

    /** By covering some of its letters. */
    MASKED,

    /** By swapping two neighboring letters or leaving one out. */
    MISSPELT,

    /** By writing it and its neighbors as one word. */
    JOINED
}
