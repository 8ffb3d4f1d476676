package io.communitykit.moderation.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the terms of one folding. An {@link Automaton} over all of them knows every match; but most text holds nothing
 * that a term begins with, and a {@link Seeker} passes over such text. Immutable.
 */
final class FoldMatcher {

    private final FoldTable table;
    private final Automaton automaton;
    private final int[] termOf;
    private final int[] lengthOf;
    private final TermMode[] modes;
    private final int longest;
    private final Seeker seeker;

    private FoldMatcher(FoldTable table, List<int[]> patterns, int[] termOf, TermMode[] modes) {
        this.table = table;
        this.termOf = termOf;
        this.modes = modes;
        this.automaton = Automaton.of(patterns);
        this.lengthOf = patterns.stream().mapToInt(pattern -> pattern.length).toArray();
        this.longest = Arrays.stream(lengthOf).max().orElse(0);
        this.seeker = seeker(table, patterns, modes);
    }

    private static Seeker seeker(FoldTable table, List<int[]> patterns, TermMode[] modes) {
        WordFilter firstWords = new WordFilter(patterns.size());
        StartFilter starts = new StartFilter(patterns.size());
        for (int i = 0; i < modes.length; i++) {
            int[] pattern = patterns.get(i);
            if (beginsAsWholeWord(table, modes[i], pattern)
                    && FoldTable.kind(table.entry(pattern[0])) == CharKind.WORD) {
                addFirstWord(table, pattern, firstWords);
            } else {
                starts.add(pattern);
            }
        }
        return new Seeker(table, firstWords, starts);
    }

    /**
     * Tells whether the first word of the text is all of the first word of the term: a prefix of one word may go on.
     */
    private static boolean beginsAsWholeWord(FoldTable table, TermMode mode, int[] pattern) {
        return (!mode.beginsInWord() && !mode.endsInWord())
                || (!mode.beginsInWord()
                        && Arrays.stream(pattern).anyMatch(cp -> FoldTable.kind(table.entry(cp)) > CharKind.EXTEND));
    }

    static FoldMatcher compile(FoldTable table, List<Term> terms, List<Integer> chosen) {
        List<int[]> patterns = new ArrayList<>(chosen.size());
        TermMode[] modes = new TermMode[chosen.size()];
        for (int i = 0; i < chosen.size(); i++) {
            Term term = terms.get(chosen.get(i));
            patterns.add(fold(table, term.text()));
            modes[i] = term.mode();
        }
        int[] termOf = chosen.stream().mapToInt(Integer::intValue).toArray();
        return new FoldMatcher(table, patterns, termOf, modes);
    }

    static int[] fold(FoldTable table, String text) {
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

    private static void addFirstWord(FoldTable table, int[] pattern, WordFilter firstWords) {
        long tail = 0;
        int length = 0;
        for (int codePoint : pattern) {
            int kind = FoldTable.kind(table.entry(codePoint));
            if (kind != CharKind.WORD && kind != CharKind.EXTEND) {
                break;
            }
            tail = WordFilter.gather(tail, codePoint);
            length++;
        }
        firstWords.add(tail, length);
    }

    long find(String text, TermMatcher.Sink sink) {
        long steps = text.length();
        @Nullable Walk walk = null;
        int position = 0;
        while (true) {
            position = seeker.next(text, position);
            if (position == text.length()) {
                return walk == null ? steps : steps + walk.steps();
            }
            if (walk == null) {
                walk = new Walk(this, text, sink);
            }
            position = walk.from(position);
        }
    }

    FoldTable table() {
        return table;
    }

    Automaton automaton() {
        return automaton;
    }

    boolean isWordsOnly() {
        return seeker.isWordsOnly();
    }

    int longest() {
        return longest;
    }

    int length(int pattern) {
        return lengthOf[pattern];
    }

    int term(int pattern) {
        return termOf[pattern];
    }

    TermMode mode(int pattern) {
        return modes[pattern];
    }
}
