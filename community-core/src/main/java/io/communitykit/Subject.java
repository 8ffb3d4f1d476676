package io.communitykit;

import java.util.Locale;

/**
 * Points at what an activity is about: a post, a comment, a gathering, another activity. The kind keeps keys of
 * different tables apart.
 *
 * @param kind what sort of thing it is, in lower case, such as {@code post}; letters, digits, dots and hyphens
 * @param id the host's own key of the thing
 */
public record Subject(String kind, String id) implements Comparable<Subject> {

    /** Kind of a subject that is itself an activity; a retraction names its target so. */
    public static final String ACTIVITY = "activity";

    /** Kind of a subject that is a post of any form. */
    public static final String POST = "post";

    /**
     * Checks kind and key.
     *
     * @throws IllegalArgumentException if the kind is not in lower case letters, digits, dots and hyphens, or the id is
     *     no key
     */
    public Subject {
        Keys.check("subject.kind", kind);
        if (!kind.equals(kind.toLowerCase(Locale.ROOT))
                || !kind.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '.' || c == '-')) {
            throw new IllegalArgumentException(
                    "subject.kind was '" + kind + "' but it must be lower case letters, digits, dots and hyphens");
        }
        Keys.check("subject.id", id);
    }

    /**
     * Points at a post.
     *
     * @param id the host's key of the post
     * @return the subject
     * @throws IllegalArgumentException if the id is no key
     */
    public static Subject post(String id) {
        return new Subject(POST, id);
    }

    /** {@inheritDoc} By kind, then by id, both by code points. */
    @Override
    public int compareTo(Subject other) {
        int byKind = Keys.compare(kind, other.kind);
        return byKind != 0 ? byKind : Keys.compare(id, other.id);
    }

    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
