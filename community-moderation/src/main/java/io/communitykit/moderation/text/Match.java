package io.communitykit.moderation.text;

import java.util.Comparator;

/**
 * Says which term stands where in the original text.
 *
 * @param term the term's index in the list that was compiled
 * @param start UTF-16 offset of its first character
 * @param end UTF-16 offset after its last character and the marks on it
 * @param disguise how it was disguised
 * @param certain false if it could as well be an ordinary word, for want of a vocabulary that tells
 */
public record Match(int term, int start, int end, Disguise disguise, boolean certain) {

    /** Orders matches by start, then end, then term. */
    public static final Comparator<Match> IN_TEXT = Comparator.comparingInt(Match::start)
            .thenComparingInt(Match::end)
            .thenComparingInt(Match::term)
            .thenComparing(Match::disguise);

    /**
     * Says that a term stands undisguised.
     *
     * @param term the term's index in the list that was compiled
     * @param start UTF-16 offset of its first character
     * @param end UTF-16 offset after its last character and the marks on it
     */
    public Match(int term, int start, int end) {
        this(term, start, end, Disguise.NONE, true);
    }
}
