package io.communitykit.moderation.text;

/**
 * Says what a character does to words. Plain numbers, since they stand packed in the tables of {@link FoldTable}; their
 * order counts: what a word is made of, then what ends it, then what the folding must look at.
 */
final class CharKind {

    /** A letter or number of a script that puts borders around words. */
    static final int WORD = 0;

    /** A mark that belongs to what stands before it; no word or match ends in front of it. */
    static final int EXTEND = 1;

    /** A letter or number of a script without spaces: there is a border on both of its sides. */
    static final int SOLO = 2;

    /** White space; any run of it counts as one space. */
    static final int SPACE = 3;

    /** Anything else: punctuation, symbols, emoji. */
    static final int OTHER = 4;

    /** Nobody sees it; the folding leaves it out. */
    static final int DROP = 5;

    /** A mark that decorates a letter; the folding leaves it out, but a span that ends before it takes it in. */
    static final int DROP_MARK = 6;

    /** Folded to several characters, or half of a character beyond the basic plane. */
    static final int SPECIAL = 7;

    static final int BITS = 3;
    static final int MASK = (1 << BITS) - 1;

    private CharKind() {}
}
