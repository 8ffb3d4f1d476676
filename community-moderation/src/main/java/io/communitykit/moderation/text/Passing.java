package io.communitykit.moderation.text;

/** Passes over text in which no term can begin. Thread-safe. */
interface Passing {

    /**
     * Finds the next place from which the automaton must read. The place is never inside a word.
     *
     * @param text the text
     * @param from a place that is not inside a word
     * @return the place; the length of the text if there is none
     */
    int next(String text, int from);
}
