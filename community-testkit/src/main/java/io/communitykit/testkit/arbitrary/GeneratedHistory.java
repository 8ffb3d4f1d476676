package io.communitykit.testkit.arbitrary;

import io.communitykit.activity.Activity;
import io.communitykit.activity.Standing;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Holds a history and one way in which it may arrive. Immutable.
 *
 * @param facts what happened, each once: activities and retractions, also of retractions, never in a circle
 * @param arrivals the same in the order of arrival: late, before what they retract, and some of them twice or more
 */
public record GeneratedHistory(List<Activity> facts, List<Activity> arrivals) {

    /** Copies the lists. */
    public GeneratedHistory {
        facts = List.copyOf(facts);
        arrivals = List.copyOf(arrivals);
    }

    /**
     * Tells what stands, which is all that an engine may look at.
     *
     * @param asOf the instant
     * @return what stands as of then, in event time
     */
    public List<Activity> standing(Instant asOf) {
        return Standing.select(facts, asOf);
    }

    /**
     * Tells when something changes: the times of all facts, and the microsecond before each.
     *
     * @return the instants at which it is worth asking for an answer, ascending
     */
    public List<Instant> turningPoints() {
        TreeSet<Instant> points = new TreeSet<>();
        for (Activity fact : facts) {
            points.add(fact.occurredAt());
            points.add(fact.occurredAt().minus(1, ChronoUnit.MICROS));
        }
        return List.copyOf(points);
    }

    /**
     * Splits the arrivals, as they would come in batches.
     *
     * @param size how many in each batch but the last, positive
     * @return the batches, in the order of arrival
     * @throws IllegalArgumentException if the size is not positive
     */
    public List<List<Activity>> batches(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("size was " + size + " but it must be at least 1");
        }
        return IntStream.iterate(0, from -> from < arrivals.size(), from -> from + size)
                .mapToObj(from -> arrivals.subList(from, Math.min(from + size, arrivals.size())))
                .toList();
    }
}
