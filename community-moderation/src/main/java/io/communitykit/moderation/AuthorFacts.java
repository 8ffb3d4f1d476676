package io.communitykit.moderation;

import io.communitykit.MemberId;
import java.time.Instant;

/**
 * Tells what the host knows about authors: from its member table, from its rewards, from anywhere. Asked only if a rule
 * of the policy needs facts about authors; what the submission brings counts before it. The answer is recorded with the
 * decision, so that replay need not ask again. Thread-safe.
 */
@FunctionalInterface
public interface AuthorFacts {

    /**
     * Tells what is known about an author.
     *
     * @param author the author
     * @param at as of when
     * @return what is known; {@link Author#UNKNOWN} if nothing is
     */
    Author find(MemberId author, Instant at);

    /**
     * Knows nothing about anybody.
     *
     * @return facts about nobody
     */
    static AuthorFacts none() {
        return (author, at) -> Author.UNKNOWN;
    }
}
