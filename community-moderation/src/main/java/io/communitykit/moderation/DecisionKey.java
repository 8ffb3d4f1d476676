package io.communitykit.moderation;

import io.communitykit.Subject;

/**
 * Names a decision.
 *
 * @param subject what was judged
 * @param revision which edit of it, from 1
 */
public record DecisionKey(Subject subject, long revision) implements Comparable<DecisionKey> {

    /**
     * Checks the revision.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public DecisionKey {
        if (revision < 1) {
            throw new IllegalArgumentException(
                    "revision of " + subject + " was " + revision + " but it must be at least 1");
        }
    }

    /** {@inheritDoc} By subject, then by revision. */
    @Override
    public int compareTo(DecisionKey other) {
        int bySubject = subject.compareTo(other.subject);
        return bySubject != 0 ? bySubject : Long.compare(revision, other.revision);
    }

    @Override
    public String toString() {
        return subject + "#" + revision;
    }
}
