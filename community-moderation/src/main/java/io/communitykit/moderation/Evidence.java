package io.communitykit.moderation;

import org.jspecify.annotations.Nullable;

/**
 * Points at the characters that a condition was true for. Holds no text of the member.
 *
 * @param part the name of the part of the submission, such as {@code body}; of what it answers {@code parent.body}, of
 *     what began the thread {@code thread.body}
 * @param start UTF-16 offset of the first character in the original text
 * @param end UTF-16 offset after the last one; both lie between code points
 * @param list the word list that knows the term; null for links
 * @param term the term or the domain as the policy writes it; null if no domain of the policy was matched
 */
public record Evidence(
        String part,
        int start,
        int end,
        @Nullable String list,
        @Nullable String term) {

    Evidence within(String place) {
        return new Evidence(place + "." + part, start, end, list, term);
    }
}
