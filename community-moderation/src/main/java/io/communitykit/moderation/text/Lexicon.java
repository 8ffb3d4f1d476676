package io.communitykit.moderation.text;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds the terms that are followed into disguise, as they look folded. Immutable. */
final class Lexicon {

    private static final int LONGEST_WORD = 40;

    private final List<int[]> patterns;
    private final List<Term> terms;
    private final int[] numbers;
    private final Automaton automaton;
    private final Map<String, int[]> words = new LinkedHashMap<>();
    private final Map<Long, int[]> shapes = new LinkedHashMap<>();
    private final @Nullable Vocabulary vocabulary;
    private final int mostWords;
    private final boolean inWords;

    /**
     * Takes the terms in.
     *
     * @param terms all terms that are compiled together
     * @param chosen the numbers of those that are followed into disguise
     */
    Lexicon(List<Term> terms, List<Integer> chosen, @Nullable Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.numbers = chosen.stream().mapToInt(Integer::intValue).toArray();
        this.terms = chosen.stream().map(terms::get).toList();
        this.patterns = this.terms.stream()
                .map(term -> TermPattern.folded(FoldTable.of(Fold.STANDARD), term.text()))
                .toList();
        this.automaton = Automaton.of(patterns);
        this.inWords = this.terms.stream().anyMatch(term -> term.mode().beginsInWord());
        int most = 1;
        for (int i = 0; i < patterns.size(); i++) {
            int[] pattern = patterns.get(i);
            most = Math.max(
                    most,
                    1 + (int) Arrays.stream(pattern).filter(cp -> cp == ' ').count());
            if (isWord(pattern) && pattern.length <= LONGEST_WORD) {
                words.merge(new String(pattern, 0, pattern.length), new int[] {i}, Lexicon::joined);
                shapes.merge(
                        shape(pattern.length, pattern[0], pattern[pattern.length - 1]), new int[] {i}, Lexicon::joined);
            }
        }
        this.mostWords = most;
    }

    private static boolean isWord(int[] pattern) {
        FoldTable table = FoldTable.of(Fold.STANDARD);
        return Arrays.stream(pattern).allMatch(cp -> FoldTable.kind(table.entry(cp)) <= CharKind.EXTEND);
    }

    private static int[] joined(int[] some, int[] more) {
        int[] both = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, both, some.length, more.length);
        return both;
    }

    private static long shape(int length, int first, int last) {
        return ((long) length << 42) | ((long) first << 21) | last;
    }

    int size() {
        return patterns.size();
    }

    int[] pattern(int index) {
        return patterns.get(index);
    }

    /** Tells terms of several words. */
    boolean isPhrase(int index) {
        return Arrays.stream(patterns.get(index)).anyMatch(cp -> cp == ' ');
    }

    Term term(int index) {
        return terms.get(index);
    }

    /** The number of the term among all that were compiled. */
    int number(int index) {
        return numbers[index];
    }

    Automaton automaton() {
        return automaton;
    }

    /** The most words that a term has. */
    int mostWords() {
        return mostWords;
    }

    /** Tells whether a term may begin inside a word. */
    boolean mayBeginInWords() {
        return inWords;
    }

    /** The terms that are a word of letters alone. */
    int[] words(String word) {
        return words.getOrDefault(word, new int[0]);
    }

    /** The terms of one word that have a length, a first and a last letter. */
    int[] ofShape(int length, int first, int last) {
        return shapes.getOrDefault(shape(length, first, last), new int[0]);
    }

    boolean hasVocabulary() {
        return vocabulary != null;
    }

    boolean isOrdinary(String word) {
        return vocabulary != null && vocabulary.isOrdinary(word);
    }

    boolean isCommon(String word) {
        return vocabulary != null && vocabulary.isCommon(word);
    }
}
