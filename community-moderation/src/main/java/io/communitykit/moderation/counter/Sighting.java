package io.communitykit.moderation.counter;

import io.communitykit.Keys;
import io.communitykit.activity.Moment;
import java.time.Instant;
import java.util.Comparator;

/**
 * Remembers that something was seen.
 *
 * @param at when, to the microsecond
 * @param subject a digest of the subject in which it was seen; one subject is seen once, however often it is edited
 */
public record Sighting(Instant at, String subject) implements Comparable<Sighting> {

    private static final Comparator<Sighting> ORDER =
            Comparator.comparing(Sighting::at).thenComparing(Sighting::subject, Keys::compare);

    /**
     * Checks both parts.
     *
     * @throws IllegalArgumentException if the instant is outside the years 1 to 9999, or the subject is no key
     */
    public Sighting {
        at = Moment.storable("sighting.at", at);
        Keys.check("sighting.subject", subject);
    }

    /** {@inheritDoc} By time, then by subject. */
    @Override
    public int compareTo(Sighting other) {
        return ORDER.compare(this, other);
    }
}
