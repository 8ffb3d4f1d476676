package io.communitykit;

/**
 * Points at what an activity is about: a post, a comment, a gathering, another activity. The kind keeps keys of
 * different tables apart.
 *
 * @param kind what sort of thing it is, in lower case, such as {@code post}; letters from a to z, digits, dots and
 *     hyphens
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
     * @throws IllegalArgumentException if the kind is not of letters from a to z, digits, dots and hyphens, or the id
     *     is no key
     */
    public Subject {
        Keys.check("subject.kind", kind);
        if (!kind.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-')) {
            throw new IllegalArgumentException("subject.kind was '" + kind
                    + "' but it must be letters from a to z, digits, dots and hyphens, such as 'post'");
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
