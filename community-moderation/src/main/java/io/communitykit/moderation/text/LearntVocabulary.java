package io.communitykit.moderation.text;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Knows the words that members used in accepted posts. Counts authors, not sightings: one member who repeats a
 * disguised word does not make it ordinary. Immutable and thread-safe.
 */
public final class LearntVocabulary implements Vocabulary {

    private static final int FEWEST_AUTHORS = 2;

    /** One author in so many is needed to make a word ordinary. */
    private static final int ORDINARY_SHARE = 120;
    /** One author in so many makes a word common. */
    private static final int COMMON_SHARE = 10;

    private final SortedMap<String, Integer> authorsOf;
    private final int common;

    private LearntVocabulary(SortedMap<String, Integer> authorsOf, int authors) {
        this.authorsOf = authorsOf;
        this.common = Math.max(FEWEST_AUTHORS, authors / COMMON_SHARE);
    }

    @Override
    public boolean isOrdinary(String word) {
        return authorsOf.containsKey(word);
    }

    @Override
    public boolean isCommon(String word) {
        return authorsOf.getOrDefault(word, 0) >= common;
    }

    /**
     * Gives back what was learnt, so that it can be kept.
     *
     * @return how many authors used each ordinary word, in the order of the words
     */
    public SortedMap<String, Integer> authorsOf() {
        return authorsOf;
    }

    /**
     * Begins to learn.
     *
     * @return a learner that knows no word
     */
    public static Learner learner() {
        return new Learner();
    }

    /** Collects words. Not thread-safe; needs memory for every distinct pair of word and author. */
    public static final class Learner {

        private final Map<String, Set<String>> authorsOf = new LinkedHashMap<>();
        private final Set<String> authors = new LinkedHashSet<>();

        private Learner() {}

        /**
         * Learns the words of one accepted post.
         *
         * @param author who wrote it, by any key
         * @param text the plain text
         * @return this learner
         */
        public Learner learn(String author, String text) {
            authors.add(author);
            Words.forEach(
                    text,
                    word -> authorsOf
                            .computeIfAbsent(word, unknown -> new LinkedHashSet<>())
                            .add(author));
            return this;
        }

        /**
         * Makes the vocabulary of what was learnt so far. A word is ordinary if one author in 120 used it, and at least
         * two did.
         *
         * @return the vocabulary
         */
        public LearntVocabulary build() {
            return build(Math.max(FEWEST_AUTHORS, authors.size() / ORDINARY_SHARE));
        }

        /**
         * Makes the vocabulary of what was learnt so far.
         *
         * @param atLeast how many authors make a word ordinary
         * @return the vocabulary
         * @throws IllegalArgumentException if that is not positive
         */
        public LearntVocabulary build(int atLeast) {
            if (atLeast < 1) {
                throw new IllegalArgumentException("atLeast was " + atLeast + " but it must be positive");
            }
            SortedMap<String, Integer> ordinary = new TreeMap<>();
            authorsOf.forEach((word, by) -> {
                if (by.size() >= atLeast) {
                    ordinary.put(word, by.size());
                }
            });
            return new LearntVocabulary(Collections.unmodifiableSortedMap(ordinary), authors.size());
        }
    }
}
