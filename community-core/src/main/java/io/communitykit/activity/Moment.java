package io.communitykit.activity;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * Places an activity in event time. The total order of all activities: by instant, then by the source's sequence
 * number, then by id.
 *
 * @param at when it occurred, to the microsecond
 * @param sequence the source's number among equal instants, such as a vote's number within a day; 0 if it has none
 * @param id the activity
 */
public record Moment(Instant at, long sequence, ActivityId id) implements Comparable<Moment> {

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

    /**
     * Cuts an instant to what every storage can hold.
     *
     * @param name what the instant is called in the message
     * @param instant the instant
     * @return the instant, cut to microseconds
     * @throws IllegalArgumentException if it is outside the years 1 to 9999
     */
    public static Instant storable(String name, Instant instant) {
        Instant cut = Objects.requireNonNull(instant, name).truncatedTo(ChronoUnit.MICROS);
        if (cut.isBefore(EARLIEST) || cut.isAfter(LATEST)) {
            throw new IllegalArgumentException(name + " was " + instant + " but it must be in the years 1 to 9999");
        }
        return cut;
    }

    /** Cuts an instant to microseconds and moves it into the years that every storage can hold. */
    static Instant nearestStorable(Instant instant) {
        Instant cut = instant.truncatedTo(ChronoUnit.MICROS);
        return cut.isBefore(EARLIEST) ? EARLIEST : cut.isAfter(LATEST) ? LATEST : cut;
    }

    @Override
    public int compareTo(Moment other) {
        int byTime = at.compareTo(other.at);
        if (byTime != 0) {
            return byTime;
        }
        int bySequence = Long.compare(sequence, other.sequence);
        return bySequence != 0 ? bySequence : id.compareTo(other.id);
    }
}
