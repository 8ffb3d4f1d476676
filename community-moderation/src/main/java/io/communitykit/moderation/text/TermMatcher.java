package io.communitykit.moderation.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds all occurrences of many terms in one pass per level of evasion. Immutable and thread-safe.
 *
 * <ul>
 *   <li>Time is linear in the length of the text for every text, and hardly depends on the number of terms.
 *   <li>Ordinary text without a match allocates nothing, unless terms are followed into disguise.
 *   <li>Every occurrence is found, also overlapping and nested ones.
 *   <li>A span begins and ends between code points of the original text; what is folded to several characters is
 *       covered as a whole.
 * </ul>
 */
public final class TermMatcher {

    private final List<Term> terms;
    private final List<FoldMatcher> matchers;
    private final @Nullable StrictMatcher strict;

    private TermMatcher(List<Term> terms, List<FoldMatcher> matchers, @Nullable StrictMatcher strict) {
        this.terms = terms;
        this.matchers = matchers;
        this.strict = strict;
    }

    /** Takes matches as they are found. */
    @FunctionalInterface
    public interface Sink {

        /**
         * Takes one match. Matches come in no particular order.
         *
         * @param term the term's index in the list that was compiled
         * @param start UTF-16 offset of its first character
         * @param end UTF-16 offset after its last character
         */
        void match(int term, int start, int end);

        /**
         * Takes one match in disguise. Such matches come after all others, in no particular order.
         *
         * @param term the term's index in the list that was compiled
         * @param start UTF-16 offset of its first character
         * @param end UTF-16 offset after its last character
         * @param disguise how it was disguised
         * @param certain false if it could as well be an ordinary word, for want of a vocabulary that tells
         */
        default void disguised(int term, int start, int end, Disguise disguise, boolean certain) {
            match(term, start, end);
        }
    }

    /**
     * Compiles terms without a vocabulary. Costs time and memory in proportion to their total length.
     *
     * @param terms what to look for; equal terms are each found
     * @return the matcher
     */
    public static TermMatcher compile(List<Term> terms) {
        return of(terms, null);
    }

    /**
     * Compiles terms. Costs time and memory in proportion to their total length.
     *
     * @param terms what to look for; equal terms are each found
     * @param vocabulary tells ordinary words from disguised ones
     * @return the matcher
     */
    public static TermMatcher compile(List<Term> terms, Vocabulary vocabulary) {
        return of(terms, vocabulary);
    }

    private static TermMatcher of(List<Term> terms, @Nullable Vocabulary vocabulary) {
        Map<Fold, List<TermPattern>> byFold = new EnumMap<>(Fold.class);
        List<Term> followed = new ArrayList<>(terms);
        List<Integer> strict = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i);
            Fold fold = term.evasion().fold();
            byFold.computeIfAbsent(fold, any -> new ArrayList<>()).add(TermPattern.of(FoldTable.of(fold), term, i));
            Optional<Term> plain = followed(term);
            if (plain.isPresent()) {
                followed.set(i, plain.orElseThrow());
                strict.add(i);
            }
        }
        List<FoldMatcher> matchers = new ArrayList<>();
        byFold.forEach((fold, patterns) -> {
            FoldTable table = FoldTable.of(fold);
            // What begins with a word is looked for apart: whole words are passed over at the least cost.
            patterns.stream()
                    .collect(Collectors.partitioningBy(pattern -> pattern.beginsWithWord(table)))
                    .values()
                    .stream()
                    .filter(some -> !some.isEmpty())
                    .forEach(some -> matchers.add(FoldMatcher.compile(table, some)));
        });
        return new TermMatcher(
                List.copyOf(terms),
                List.copyOf(matchers),
                strict.isEmpty() ? null : StrictMatcher.compile(followed, strict, vocabulary));
    }

    /** The term that is followed into disguise for another; wildcards at its ends only say where it may stand. */
    private static Optional<Term> followed(Term term) {
        if (term.evasion() != Evasion.STRICT
                || term.caseSensitive()
                || term.mode().compareTo(TermMode.TEXT_START) >= 0) {
            return Optional.empty();
        }
        return term.wildcards() ? Glob.withoutWildcards(term) : Optional.of(term);
    }

    /**
     * Tells what is looked for.
     *
     * @return the terms as compiled
     */
    public List<Term> terms() {
        return terms;
    }

    /**
     * Finds all matches, telling each as it is found.
     *
     * @param text any text
     * @param sink who is told
     * @return how many steps it took: characters read and states visited; the same on every machine
     */
    public long find(String text, Sink sink) {
        long steps = 0;
        for (FoldMatcher matcher : matchers) {
            steps += matcher.find(text, sink);
        }
        return strict == null ? steps : steps + strict.find(text, sink);
    }

    /**
     * Finds all matches.
     *
     * @param text any text
     * @return the matches in the order of {@link Match#IN_TEXT}
     */
    public List<Match> findAll(String text) {
        List<Match> found = new ArrayList<>();
        find(text, new Sink() {
            @Override
            public void match(int term, int start, int end) {
                found.add(new Match(term, start, end));
            }

            @Override
            public void disguised(int term, int start, int end, Disguise disguise, boolean certain) {
                found.add(new Match(term, start, end, disguise, certain));
            }
        });
        return found.stream().sorted(Match.IN_TEXT).toList();
    }
}
