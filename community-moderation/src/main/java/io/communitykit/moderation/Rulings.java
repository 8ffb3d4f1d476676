package io.communitykit.moderation;

import io.communitykit.Subject;
import io.communitykit.moderation.ruling.Ruling;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;

/** Tells what people have decided. A host whose own tables hold that implements it over them. Thread-safe. */
@FunctionalInterface
public interface Rulings {

    /**
     * Finds what people have decided.
     *
     * @param subjects what it may be about
     * @return the last decision about each of which there is one
     */
    Map<Subject, Ruling> find(Collection<Subject> subjects);

    /**
     * Knows of no decision.
     *
     * @return rulings about nothing
     */
    static Rulings none() {
        return subjects -> Collections.emptyMap();
    }
}
