package io.communitykit.moderation;

import io.communitykit.activity.Moment;
import io.communitykit.activity.Value;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
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

    /** Names the fact how much the author has posted: a whole number. */
    public static final String POSTS = "posts";

    /** Names the fact which level the author has reached: a whole number. */
    public static final String LEVEL = "level";

    /** Names the fact which roles the author has: text, with a comma between two. */
    public static final String ROLES = "roles";

    /** Names the fact how many strikes count against the author: a whole number. */
    public static final String STRIKES = "strikes";

    /** Begins the names of the facts how many decisions of a verdict there were: {@code decisions.hold}. */
    public static final String DECISIONS = "decisions.";

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
     * Says how much the author has posted.
     *
     * @param number how many posts
     * @return what is known with it
     */
    public Author posts(long number) {
        return with(POSTS, new Value.Whole(number));
    }

    /**
     * Says which level the author has reached.
     *
     * @param number the level
     * @return what is known with it
     */
    public Author level(long number) {
        return with(LEVEL, new Value.Whole(number));
    }

    /**
     * Says how many strikes count against the author.
     *
     * @param number how many
     * @return what is known with it
     */
    public Author strikes(long number) {
        return with(STRIKES, new Value.Whole(number));
    }

    /**
     * Says which roles the author has.
     *
     * @param roles all roles; none is known as well
     * @return what is known with it
     * @throws IllegalArgumentException if one has a comma
     */
    public Author roles(String... roles) {
        for (String role : roles) {
            if (role.indexOf(',') >= 0) {
                throw new IllegalArgumentException("role was '" + role + "' but it must have no comma");
            }
        }
        return with(ROLES, new Value.Text(String.join(",", roles)));
    }

    /**
     * Finds the roles of the author.
     *
     * @return the roles; empty if nobody knows
     */
    public Optional<List<String>> roles() {
        return Optional.ofNullable(facts.get(ROLES))
                .map(roles -> roles.toString().isEmpty()
                        ? List.of()
                        : List.of(roles.toString().split(",", -1)));
    }

    /**
     * Finds a fact that is a whole number.
     *
     * @param name its name
     * @return the number; empty if nobody knows, or it is none
     */
    public OptionalLong number(String name) {
        return facts.get(name) instanceof Value.Whole whole ? OptionalLong.of(whole.number()) : OptionalLong.empty();
    }

    /**
     * Fills in from elsewhere what is unknown here.
     *
     * @param other what else is known
     * @return what is known together; this one counts where both know something
     */
    public Author or(Author other) {
        if (joinedAt == null && facts.isEmpty()) {
            return other;
        }
        if (other.facts.isEmpty() && (joinedAt != null || other.joinedAt == null)) {
            return this;
        }
        Map<String, Value> more = new TreeMap<>(other.facts);
        more.putAll(facts);
        return new Author(joinedAt != null ? joinedAt : other.joinedAt, more);
    }
}
