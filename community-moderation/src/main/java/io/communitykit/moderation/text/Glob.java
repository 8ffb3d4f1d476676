package io.communitykit.moderation.text;

import java.util.Arrays;
import java.util.Optional;

/**
 * Finds one term of which more must be known than its folded letters: which of them are capitals, and where others may
 * stand. Reads a text that is folded, one code point after another, with all places at once where it could stand (after
 * Thompson, "Regular expression search algorithm", 1968), so that time is linear in the length of the text. Immutable.
 */
final class Glob {

    private static final int ONE = -1;
    private static final int MANY = -2;
    private static final int NOWHERE = Integer.MAX_VALUE;

    private final int[] tokens;
    private final boolean[] upper;
    private final TermMode mode;
    private final boolean cased;
    private final int literal;
    private final int literalLength;

    private Glob(int[] tokens, boolean[] upper, Term term) {
        this.tokens = tokens;
        this.upper = upper;
        this.mode = term.mode();
        this.cased = term.caseSensitive();
        int best = 0;
        int length = 0;
        for (int start = 0; start < tokens.length; start++) {
            int end = start;
            while (end < tokens.length && tokens[end] >= 0) {
                end++;
            }
            if (end - start > length) {
                best = start;
                length = end - start;
            }
            start = end;
        }
        this.literal = best;
        this.literalLength = length;
    }

    static Glob of(FoldTable table, Term term) {
        String text = term.text();
        int[] tokens = new int[4 * text.length()];
        boolean[] upper = new boolean[tokens.length];
        int size = 0;
        FoldedCursor cursor = new FoldedCursor(table, text, 0);
        while (cursor.next()) {
            int at = cursor.from();
            boolean wild = term.wildcards() && isWildcard(text, at);
            if ((size == 0 && cursor.codePoint() == ' ') || (term.wildcards() && isEscape(text, at))) {
                continue;
            }
            if (size == tokens.length) {
                tokens = Arrays.copyOf(tokens, 2 * size);
                upper = Arrays.copyOf(upper, 2 * size);
            }
            upper[size] = Letters.isCapital(text.codePointAt(at));
            tokens[size++] = !wild ? cursor.codePoint() : text.charAt(at) == '*' ? MANY : ONE;
        }
        size = tokens[size - 1] == ' ' ? size - 1 : size;
        return new Glob(Arrays.copyOf(tokens, size), Arrays.copyOf(upper, size), term);
    }

    /** Tells whether a wildcard stands at a place of a term. */
    static boolean isWildcard(String term, int at) {
        return "*?".indexOf(term.charAt(at)) >= 0 && (at == 0 || term.charAt(at - 1) != '\\');
    }

    private static boolean isEscape(String term, int at) {
        return term.charAt(at) == '\\' && at + 1 < term.length() && "*?".indexOf(term.charAt(at + 1)) >= 0;
    }

    /** The same term as a mode says it, if its wildcards stand at its ends alone. */
    static Optional<Term> withoutWildcards(Term term) {
        String text = term.text().strip();
        boolean begins = text.startsWith("*");
        boolean ends = text.length() > 1 && text.endsWith("*") && isWildcard(text, text.length() - 1);
        String rest = text.substring(begins ? 1 : 0, ends ? text.length() - 1 : text.length());
        if (rest.chars().anyMatch(c -> "*?\\".indexOf(c) >= 0) || !rest.equals(rest.strip())) {
            return Optional.empty();
        }
        boolean free = begins || term.mode().beginsInWord();
        boolean open = ends || term.mode().endsInWord();
        TermMode mode =
                free && open ? TermMode.ANYWHERE : free ? TermMode.SUFFIX : open ? TermMode.PREFIX : TermMode.WORD;
        return Optional.of(new Term(rest, mode, term.evasion()));
    }

    /** The longest run of it that a text must hold. */
    int[] literal() {
        return Arrays.copyOfRange(tokens, literal, literal + literalLength);
    }

    /** Where that run may stand. */
    TermMode literalMode() {
        if (literalLength == tokens.length) {
            return mode;
        }
        return literal == 0 && !mode.beginsInWord() ? TermMode.PREFIX : TermMode.ANYWHERE;
    }

    /** Takes places as they are found. */
    interface Sink {

        /** Takes the numbers of the first code point and of the one after the last. */
        void place(int start, int end);
    }

    /**
     * Finds places, each as early and then as short as can be.
     *
     * @return how many steps it took
     */
    long find(FoldedText text, Sink sink) {
        int last = tokens.length;
        // The earliest place where the tokens before a state begin.
        int[] now = new int[last + 1];
        int[] next = new int[last + 1];
        Arrays.fill(now, NOWHERE);
        long steps = 0;
        for (int i = 0; i <= text.size(); i++) {
            if (i < text.size() && (mode.beginsInWord() ? text.isWhole(i) : text.isBorder(i))) {
                enter(now, 0, i);
            }
            boolean ends = mode.endsInWord() ? text.isWhole(i) : text.isBorder(i);
            if (now[last] != NOWHERE && ends && text.stands(mode, now[last], i)) {
                sink.place(now[last], i);
                forget(now, now[last]);
            }
            if (i == text.size()) {
                break;
            }
            Arrays.fill(next, NOWHERE);
            for (int state = 0; state < last; state++) {
                if (now[state] != NOWHERE) {
                    steps++;
                    int token = tokens[state];
                    if (token == ONE || (token == MANY ? text.isWord(i) : reads(state, text, i))) {
                        enter(next, token == MANY ? state : state + 1, now[state]);
                    }
                }
            }
            int[] swapped = now;
            now = next;
            next = swapped;
        }
        return steps;
    }

    private boolean reads(int state, FoldedText text, int at) {
        return tokens[state] == text.codePoint(at) && (!cased || upper[state] == text.isUpper(at));
    }

    /** Reaches a state, and those after it that may stand for nothing. */
    private void enter(int[] states, int first, int start) {
        int state = first;
        states[state] = Math.min(states[state], start);
        while (state < tokens.length && tokens[state] == MANY) {
            state++;
            states[state] = Math.min(states[state], start);
        }
    }

    private static void forget(int[] states, int start) {
        for (int state = 0; state < states.length; state++) {
            states[state] = states[state] <= start ? NOWHERE : states[state];
        }
    }
}
