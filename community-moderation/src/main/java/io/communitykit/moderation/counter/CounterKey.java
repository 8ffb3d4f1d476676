package io.communitykit.moderation.counter;

import io.communitykit.Keys;
import java.util.Comparator;

/**
 * Names what is counted.
 *
 * @param kind what sort of thing it is, such as {@link #MEMBER}
 * @param id the thing: the id of a member, a digest of an address or of words, a rule and a day; a key
 */
public record CounterKey(String kind, String id) implements Comparable<CounterKey> {

    /** Submissions of a member. */
    public static final String MEMBER = "member";

    /** Submissions with a link to an address. */
    public static final String LINK = "link";

    /** Submissions with a link to a domain. */
    public static final String DOMAIN = "domain";

    /** Submissions of the same words. */
    public static final String CONTENT = "content";

    /** All submissions. */
    public static final String COMMUNITY = "community";

    /** What a rule did by itself on a day. */
    public static final String RULE = "rule";

    private static final Comparator<CounterKey> ORDER =
            Comparator.comparing(CounterKey::kind, Keys::compare).thenComparing(CounterKey::id, Keys::compare);

    /**
     * Checks both parts.
     *
     * @throws IllegalArgumentException if one is no key
     */
    public CounterKey {
        Keys.check("counter.kind", kind);
        Keys.check("counter.id", id);
    }

    /** {@inheritDoc} By kind, then by id. */
    @Override
    public int compareTo(CounterKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
