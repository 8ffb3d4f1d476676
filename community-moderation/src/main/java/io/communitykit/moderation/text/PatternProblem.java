package io.communitykit.moderation.text;

/**
 * Says why a regular expression cannot be run.
 *
 * @param kind what is wrong
 * @param at where, in characters from the beginning, the first being 1
 * @param detail the characters in question, or what the engine says
 */
public record PatternProblem(Kind kind, int at, String detail) {

    /** Tells what is wrong with an expression. */
    public enum Kind {

        /** It looks ahead: {@code (?=} or {@code (?!}. */
        LOOK_AHEAD,

        /** It looks behind: {@code (?<=} or {@code (?<!}. */
        LOOK_BEHIND,

        /** It refers to what a group has found: {@code \1} or {@code \k<name>}. */
        BACK_REFERENCE,

        /** It forbids going back: {@code (?>} or {@code a++}. Nothing goes back here. */
        POSSESSIVE,

        /** It has a flag or a kind of group that there is not, such as {@code (?x)} or {@code (?#}. */
        GROUP,

        /** It has an escape that there is not, such as {@code \h}, {@code \R}, or a code point of the form \\u00e9. */
        ESCAPE,

        /** It cuts classes: {@code [a-z&&[^b]]}. */
        INTERSECTION,

        /** It matches nothing but the empty text, or has no character at all. */
        EMPTY,

        /** It is too long, or comes to too much with its repetitions written out. */
        SIZE,

        /** It breaks the syntax. */
        SYNTAX
    }
}
