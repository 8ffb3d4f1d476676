package io.communitykit.moderation.text;

/**
 * Tells ordinary words from disguised ones. The host's own posts make the best vocabulary, in any language:
 * {@link LearntVocabulary} is built from them. Thread-safe, and always gives the same answer for the same word.
 */
public interface Vocabulary {

    /**
     * Tells whether people use a word in earnest.
     *
     * @param word letters alone, as {@link Fold#STANDARD} folds them
     * @return true if it is no slip or disguise of another word
     */
    boolean isOrdinary(String word);

    /**
     * Tells whether very many use a word, such as "the" or "all". What is joined to a term must be that common: else
     * "deadline" would be a dead line.
     *
     * @param word letters alone, as {@link Fold#STANDARD} folds them
     * @return true if it is among the most common words
     */
    boolean isCommon(String word);
}
