package io.communitykit.moderation.text;

import java.util.Optional;

/**
 * Names a regular expression to look for, in the syntax of RE2, which has no back-references and looks neither ahead
 * nor behind: so it is run in time linear in the length of the text, whatever the text is. Immutable.
 *
 * <p>At all levels but {@link Evasion#OFF} it is run over the folded text, its own letters folded as well: case, marks,
 * width and invisible characters do not count. There {@code \w} and {@code \b}, which know the letters of ASCII alone,
 * are right for all Latin letters. One that counts capitals is run over the text as it is written.
 *
 * @param expression the expression, at most {@value #MAX_LENGTH} characters long
 * @param evasion how far the text is folded; {@link Evasion#STRICT} is the same as {@link Evasion#STANDARD}
 * @param caseSensitive whether capitals count
 */
public record TextPattern(String expression, Evasion evasion, boolean caseSensitive) {

    /** The longest expression in UTF-16 characters. */
    public static final int MAX_LENGTH = 1000;

    /** The most characters, classes and operators that an expression may come to when repetitions are written out. */
    public static final int MAX_SIZE = 20_000;

    /** The most places of one expression that are found in one text: the first ones. */
    public static final int MAX_PLACES = 100;

    /**
     * Checks the expression.
     *
     * @throws IllegalArgumentException if it cannot be run
     */
    public TextPattern {
        Optional<PatternProblem> problem = problemOf(expression);
        if (problem.isPresent()) {
            throw new IllegalArgumentException("pattern was '" + expression + "' but "
                    + problem.orElseThrow().kind().name() + " at character "
                    + problem.orElseThrow().at() + " cannot be run");
        }
    }

    /**
     * Looks for whatever case and marks.
     *
     * @param expression the expression
     * @return the pattern
     * @throws IllegalArgumentException if it cannot be run
     */
    public static TextPattern of(String expression) {
        return new TextPattern(expression, Evasion.STANDARD, false);
    }

    /**
     * Says what is wrong with an expression.
     *
     * @param expression the expression
     * @return why it cannot be run, and where; empty if it can
     */
    public static Optional<PatternProblem> problemOf(String expression) {
        return Expression.problemOf(expression);
    }

    /** Tells whether it is run over the folded text. */
    boolean isFolded() {
        return evasion != Evasion.OFF && !caseSensitive;
    }
}
