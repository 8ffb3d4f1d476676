package io.communitykit.moderation;

import io.communitykit.activity.Moment;
import io.communitykit.activity.Value;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Holds what is known about an author at the time of a decision. What is missing is unknown. Immutable.
 *
 * @param joinedAt when the author joined, to the microsecond
 * @param facts what else the host knows, by name, for its own conditions; recorded with each decision, so no words of
 *     the author
 */
public record Author(@Nullable Instant joinedAt, Map<String, Value> facts) {

    /** Nothing is known. */
    public static final Author UNKNOWN = new Author(null, Map.of());

    /**
     * Copies the facts in the order of their names.
     *
     * @throws IllegalArgumentException if the instant is outside the years 1 to 9999
     */
    public Author {
        joinedAt = joinedAt == null ? null : Moment.storable("author.joinedAt", joinedAt);
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
    }

    /**
     * Tells when an author joined, and nothing else.
     *
     * @param at when
     * @return what is known
     * @throws IllegalArgumentException if the instant is outside the years 1 to 9999
     */
    public static Author joined(Instant at) {
        return new Author(at, Map.of());
    }

    /**
     * Adds or replaces a fact.
     *
     * @param name its name
     * @param value the fact
     * @return what is known with it
     */
    public Author with(String name, Value value) {
        Map<String, Value> more = new TreeMap<>(facts);
        more.put(name, value);
        return new Author(joinedAt, more);
    }

    /**
     * Fills in from elsewhere what is unknown here.
     *
     * @param other what else is known
     * @return what is known together; this one counts where both know something
     */
    public Author or(Author other) {
        if (other.facts.isEmpty() && (joinedAt != null || other.joinedAt == null)) {
            return this;
        }
        Map<String, Value> more = new TreeMap<>(other.facts);
        more.putAll(facts);
        return new Author(joinedAt != null ? joinedAt : other.joinedAt, more);
    }
}
