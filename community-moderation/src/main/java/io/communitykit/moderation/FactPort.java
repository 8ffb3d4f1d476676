package io.communitykit.moderation;

import io.communitykit.activity.Value;
import java.time.Instant;
import java.util.Map;

/**
 * Tells what the host finds out about a submission: a classifier's score, a look-up of an address. Asked only if a rule
 * of the policy names it, outside the service's own transactions. The answer, or that there was none, is recorded with
 * the decision, so that replay need not ask again. Thread-safe.
 */
@FunctionalInterface
public interface FactPort {

    /**
     * Finds out.
     *
     * @param submission what is to be judged
     * @param at as of when
     * @return facts by name, such as {@code score}; recorded with the decision, so no words of the author
     */
    Map<String, Value> ask(Submission submission, Instant at);
}
