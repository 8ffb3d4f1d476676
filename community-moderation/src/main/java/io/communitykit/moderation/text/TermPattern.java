package io.communitykit.moderation.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Makes a term ready for one folding. Immutable. */
final class TermPattern {

    private final int term;
    private final int[] letters;
    private final TermMode mode;
    private final @Nullable Glob glob;
    private final boolean clitics;
    private final boolean loose;

    private TermPattern(int term, int[] letters, TermMode mode, @Nullable Glob glob, boolean clitics, boolean loose) {
        this.term = term;
        this.letters = letters;
        this.mode = mode;
        this.glob = glob;
        this.clitics = clitics;
        this.loose = loose;
    }

    static TermPattern of(FoldTable table, Term term, int number) {
        boolean picky = term.wildcards() || (term.caseSensitive() && term.evasion() != Evasion.OFF);
        if (picky) {
            Glob glob = Glob.of(table, term);
            return new TermPattern(number, glob.literal(), glob.literalMode(), glob, false, true);
        }
        int[] letters = folded(table, term.text());
        boolean clitics = term.evasion() != Evasion.OFF && Clitics.mayBeTiedTo(table, letters, term.mode());
        return new TermPattern(number, letters, term.mode(), null, clitics, false);
    }

    /** Makes characters ready that are looked for wherever they stand, also before a mark that is kept. */
    static TermPattern literal(FoldTable table, String text, int number) {
        return new TermPattern(number, folded(table, text), TermMode.ANYWHERE, null, false, true);
    }

    /** Folds a text, without white space at its ends. */
    static int[] folded(FoldTable table, String text) {
        FoldedCursor cursor = new FoldedCursor(table, text, 0);
        int[] folded = new int[text.length()];
        int length = 0;
        while (cursor.next()) {
            if (length == 0 && cursor.codePoint() == ' ') {
                continue;
            }
            if (length == folded.length) {
                folded = Arrays.copyOf(folded, length * 2);
            }
            folded[length++] = cursor.codePoint();
        }
        return Arrays.copyOf(folded, folded[length - 1] == ' ' ? length - 1 : length);
    }

    /**
     * Tells whether it begins with a whole word: then a text is passed over unless one of its words is that one. A
     * prefix of one word may go on.
     */
    boolean beginsWithWord(FoldTable table) {
        boolean ends = Arrays.stream(letters).anyMatch(cp -> FoldTable.kind(table.entry(cp)) > CharKind.EXTEND);
        return FoldTable.kind(table.entry(letters[0])) == CharKind.WORD
                && !mode.beginsInWord()
                && (!mode.endsInWord() || ends);
    }

    /** The term's index in the list that is compiled. */
    int term() {
        return term;
    }

    /** What the automaton looks for, folded. */
    int[] letters() {
        return letters;
    }

    /** Where that may stand. */
    TermMode mode() {
        return mode;
    }

    /** What must be found as well where there are capitals or wildcards. */
    @Nullable
    Glob glob() {
        return glob;
    }

    /** Tells whether letters of Arabic may be tied to it. */
    boolean clitics() {
        return clitics;
    }

    /** Tells whether a mark may follow that belongs to its last letter. */
    boolean isLoose() {
        return loose;
    }
}
