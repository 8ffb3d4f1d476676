package io.communitykit.moderation.text;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds terms of one folding. An {@link Automaton} over all of them knows every match; but most text holds nothing that
 * a term begins with, and a {@link Seeker} passes over such text. Immutable.
 */
final class FoldMatcher {

    private final FoldTable table;
    private final List<TermPattern> patterns;
    private final Automaton automaton;
    private final TermMode[] modes;
    private final int[] lengthOf;
    private final int longest;
    private final boolean clitics;
    private final Seeker seeker;

    private FoldMatcher(FoldTable table, List<TermPattern> patterns) {
        this.table = table;
        this.patterns = List.copyOf(patterns);
        this.automaton =
                Automaton.of(patterns.stream().map(TermPattern::letters).toList());
        this.modes = patterns.stream().map(TermPattern::mode).toArray(TermMode[]::new);
        this.lengthOf =
                patterns.stream().mapToInt(pattern -> pattern.letters().length).toArray();
        this.longest = Arrays.stream(lengthOf).max().orElse(0);
        this.clitics = patterns.stream().anyMatch(TermPattern::clitics);
        this.seeker = seeker(table, patterns);
    }

    static FoldMatcher compile(FoldTable table, List<TermPattern> patterns) {
        return new FoldMatcher(table, patterns);
    }

    private static Seeker seeker(FoldTable table, List<TermPattern> patterns) {
        WordFilter firstWords = new WordFilter(patterns.size());
        StartFilter starts = new StartFilter(patterns.size());
        for (TermPattern pattern : patterns) {
            if (pattern.beginsWithWord(table)) {
                addFirstWord(table, pattern, firstWords);
            } else {
                starts.add(pattern.letters());
            }
        }
        return new Seeker(table, firstWords, starts);
    }

    private static void addFirstWord(FoldTable table, TermPattern pattern, WordFilter firstWords) {
        int[] letters = pattern.letters();
        int end = 0;
        while (end < letters.length && FoldTable.kind(table.entry(letters[end])) <= CharKind.EXTEND) {
            end++;
        }
        int[] word = Arrays.copyOf(letters, end);
        if (!pattern.clitics()) {
            firstWords.add(WordFilter.gather(0, word), word.length);
            return;
        }
        Clitics.forEach(end == letters.length, (before, after) -> {
            long tail = WordFilter.gather(0, before.codePoints().toArray());
            tail = WordFilter.gather(
                    WordFilter.gather(tail, word), after.codePoints().toArray());
            firstWords.add(tail, before.length() + word.length + after.length());
        });
    }

    long find(String text, TermMatcher.Sink sink) {
        long steps = text.length();
        @Nullable Walk walk = null;
        int position = 0;
        while (true) {
            position = seeker.next(text, position);
            if (position == text.length()) {
                break;
            }
            if (walk == null) {
                walk = new Walk(this, text, sink);
            }
            position = walk.from(position);
        }
        return walk == null ? steps : steps + walk.steps() + globs(walk.globs(), text, sink);
    }

    /** Looks for terms of which the letters were found, but where more must be known. */
    private long globs(BitSet found, String text, TermMatcher.Sink sink) {
        if (found.isEmpty()) {
            return 0;
        }
        FoldedText folded = new FoldedText(table, text);
        long steps = folded.size();
        for (int number = found.nextSetBit(0); number >= 0; number = found.nextSetBit(number + 1)) {
            TermPattern pattern = patterns.get(number);
            Glob glob = pattern.glob();
            if (glob != null) {
                steps += glob.find(
                        folded, (start, end) -> sink.match(pattern.term(), folded.start(start), folded.end(end)));
            }
        }
        return steps;
    }

    FoldTable table() {
        return table;
    }

    Automaton automaton() {
        return automaton;
    }

    /** Tells whether the inside of a word need not be read unless a term begins the word. */
    boolean isWordsOnly() {
        return seeker.isWordsOnly() && !clitics;
    }

    boolean hasClitics() {
        return clitics;
    }

    int longest() {
        return longest;
    }

    int length(int pattern) {
        return lengthOf[pattern];
    }

    TermPattern pattern(int pattern) {
        return patterns.get(pattern);
    }

    TermMode mode(int pattern) {
        return modes[pattern];
    }
}
