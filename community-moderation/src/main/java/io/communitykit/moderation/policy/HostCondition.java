package io.communitykit.moderation.policy;

/**
 * Decides a condition that the host has added to the rule language. It must be pure: the same settings and the same
 * facts always give the same answer. Thread-safe.
 */
@FunctionalInterface
public interface HostCondition {

    /**
     * Decides.
     *
     * @param known what is known of the submission
     * @return {@link Truth#UNKNOWN} if a fact that it needs is missing
     */
    Truth test(Known known);
}
