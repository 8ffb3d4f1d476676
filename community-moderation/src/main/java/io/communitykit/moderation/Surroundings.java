package io.communitykit.moderation;

import io.communitykit.activity.Value;
import io.communitykit.moderation.policy.Visibility;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Holds what surrounds a submission. What is missing is unknown. Immutable; its text form leaves the texts out.
 *
 * @param visibility who may see it; everybody unless said otherwise
 * @param parent what it answers
 * @param thread what began the thread
 * @param topLevel whether it begins a thread
 * @param attributes what else the host says about it by name; no words of the author
 */
public record Surroundings(
        Visibility visibility,
        @Nullable Submission parent,
        @Nullable Submission thread,
        @Nullable Boolean topLevel,
        Map<String, Value> attributes) {

    /** Everybody may see it, and nothing else is known. */
    public static final Surroundings UNKNOWN = new Surroundings(Visibility.PUBLIC, null, null, null, Map.of());

    /** Copies the attributes in the order of their names. */
    public Surroundings {
        attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
        topLevel = (topLevel == null && parent != null) ? Boolean.FALSE : topLevel;
    }

    /**
     * Says who may see it.
     *
     * @param circle who
     * @return the surroundings with it
     */
    public Surroundings seenBy(Visibility circle) {
        return new Surroundings(circle, parent, thread, topLevel, attributes);
    }

    /**
     * Says what it answers.
     *
     * @param submission what is answered
     * @return the surroundings with it
     */
    public Surroundings answering(Submission submission) {
        return new Surroundings(visibility, submission, thread, false, attributes);
    }

    /**
     * Says what began the thread.
     *
     * @param submission what began it
     * @return the surroundings with it
     */
    public Surroundings under(Submission submission) {
        return new Surroundings(visibility, parent, submission, topLevel, attributes);
    }

    /**
     * Says that it begins a thread.
     *
     * @return the surroundings with it
     */
    public Surroundings asTopLevel() {
        return new Surroundings(visibility, null, thread, true, attributes);
    }

    /**
     * Adds or replaces an attribute.
     *
     * @param name its name
     * @param value the attribute
     * @return the surroundings with it
     */
    public Surroundings with(String name, Value value) {
        Map<String, Value> more = new TreeMap<>(attributes);
        more.put(name, value);
        return new Surroundings(visibility, parent, thread, topLevel, more);
    }
}
