package io.communitykit.moderation.text;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lets the automaton read a text where terms may begin, and tells the matches. Not thread-safe. */
final class Walk {

    private final FoldMatcher matcher;
    private final Automaton automaton;
    private final FoldedCursor cursor;
    private final TermMatcher.Sink sink;
    /** Where each of the last characters read came from, as which part, and whether a border is before it; as rings. */
    private final int[] origins;

    private final int[] parts;
    private final boolean[] borders;
    /** The letters themselves, if any may be tied to a term. */
    private final int[] letters;

    private final int mask;
    /** Whether no term begins inside a word. */
    private final boolean wordsOnly;

    /** What was told to end in a character that is folded to several: a pattern may end in each of those. */
    private final Set<Long> told = new LinkedHashSet<>();

    /** The patterns that were found, but of which more must be known. */
    private final BitSet globs = new BitSet();

    private final String text;
    private @Nullable Edges edges;
    private int toldEnd;
    private long steps;

    /**
     * Where the character read before the current one ended, which part of its original it was, and whether one of
     * several or the last.
     */
    private int end;

    private int part;
    private boolean piece;
    private boolean complete;

    Walk(FoldMatcher matcher, String text, TermMatcher.Sink sink) {
        this.matcher = matcher;
        this.text = text;
        this.automaton = matcher.automaton();
        this.cursor = new FoldedCursor(matcher.table(), text, 0);
        this.sink = sink;
        int size = Integer.highestOneBit(matcher.longest() + Clitics.longestBefore()) << 1;
        this.origins = new int[size];
        this.parts = new int[size];
        this.borders = new boolean[size];
        this.letters = matcher.hasClitics() ? new int[size] : new int[0];
        this.mask = size - 1;
        this.wordsOnly = matcher.isWordsOnly();
    }

    long steps() {
        return steps;
    }

    BitSet globs() {
        return globs;
    }

    /**
     * Reads until no term is begun any more and no word is open.
     *
     * @param position where to begin; not inside a word
     * @return where it stopped; not inside a word
     */
    int from(int position) {
        cursor.moveTo(position);
        int state = 0;
        int before = CharKind.OTHER;
        int count = 0;
        end = position;
        piece = false;
        while (cursor.next()) {
            int kind = cursor.kind();
            if (state == 0 && before == CharKind.WORD && kind <= CharKind.EXTEND && wordsOnly) {
                continue;
            }
            boolean border = kind != CharKind.EXTEND && (kind != CharKind.WORD || before != CharKind.WORD);
            if (state != 0) {
                tell(state, count, border, kind != CharKind.EXTEND);
            }
            origins[count & mask] = cursor.from();
            parts[count & mask] = cursor.part();
            borders[count & mask] = border;
            if (letters.length > 0) {
                letters[count & mask] = cursor.codePoint();
            }
            count++;
            end = cursor.to();
            part = cursor.part();
            piece = cursor.isPiece();
            complete = !cursor.isExpanding();
            before = kind == CharKind.EXTEND ? before : kind;
            state = step(state, cursor.codePoint());
            if (state == 0 && before != CharKind.WORD && !cursor.isExpanding()) {
                return cursor.position();
            }
        }
        if (state != 0) {
            tell(state, count, true, true);
        }
        return cursor.position();
    }

    private int step(int from, int codePoint) {
        int state = from;
        steps++;
        int child = automaton.child(state, codePoint);
        while (child < 0 && state != 0) {
            steps++;
            state = automaton.fail(state);
            child = automaton.child(state, codePoint);
        }
        return Math.max(child, 0);
    }

    private void tell(int last, int count, boolean border, boolean whole) {
        int marked = -1;
        for (int state = automaton.firstOutput(last); state != 0; state = automaton.nextOutput(state)) {
            for (int pattern = automaton.pattern(state); pattern >= 0; pattern = automaton.samePattern(pattern)) {
                steps++;
                int first = (count - matcher.length(pattern)) & mask;
                TermMode mode = matcher.mode(pattern);
                TermPattern found = matcher.pattern(pattern);
                boolean begins = mode.beginsInWord() || borders[first];
                boolean ends = mode.endsInWord() ? whole || found.isLoose() : border;
                boolean stands = (begins && ends) || isTied(pattern, count, begins, ends);
                if (!stands || (mode.compareTo(TermMode.TEXT_START) >= 0 && !standsAtEdge(mode, first))) {
                    continue;
                }
                if (found.glob() != null) {
                    globs.set(pattern);
                } else if (!(piece && isTold(pattern, origins[first]))) {
                    marked = marked < 0 ? cursor.endWithMarks(end) : marked;
                    sink.match(found.term(), origins[first], marked);
                }
            }
        }
    }

    /** Tells whether only what Arabic ties to words stands between a term and the borders of a word. */
    private boolean isTied(int pattern, int count, boolean begins, boolean ends) {
        return matcher.pattern(pattern).clitics()
                && (begins || isTiedBefore(count - matcher.length(pattern)))
                && (ends
                        || (cursor.from() >= end
                                && Clitics.isAfter(new FoldedCursor(matcher.table(), text, end), end)));
    }

    private boolean isTiedBefore(int first) {
        int[] before = new int[Clitics.longestBefore()];
        int length = 0;
        while (length < before.length && first - length > 0) {
            int at = (first - length - 1) & mask;
            before[length++] = letters[at];
            if (borders[at]) {
                return Clitics.isBefore(before, length);
            }
        }
        return false;
    }

    private boolean standsAtEdge(TermMode mode, int first) {
        if (edges == null) {
            edges = new Edges(matcher.table(), text);
        }
        return edges.stands(mode, origins[first], parts[first], end, part, complete);
    }

    private boolean isTold(int pattern, int start) {
        if (end != toldEnd) {
            told.clear();
            toldEnd = end;
        }
        return !told.add(((long) pattern << Integer.SIZE) | start);
    }
}
