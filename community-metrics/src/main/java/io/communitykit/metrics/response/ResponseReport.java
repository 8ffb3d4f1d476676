package io.communitykit.metrics.response;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

/**
 * Tells how long was waited for a first response.
 *
 * @param opened how many waited
 * @param answered how many got a response
 * @param closed how many were closed without one
 * @param waiting how many still wait
 * @param survival the share that waits longer than a time
 */
public record ResponseReport(long opened, long answered, long closed, long waiting, Survival survival) {

    /** The times after which a report says which share still waits: from five minutes to a year. */
    public static final List<Duration> TIMES = List.of(
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(8),
            Duration.ofHours(24),
            Duration.ofDays(2),
            Duration.ofDays(3),
            Duration.ofDays(7),
            Duration.ofDays(14),
            Duration.ofDays(30),
            Duration.ofDays(90),
            Duration.ofDays(180),
            Duration.ofDays(365));

    /**
     * Counts waits.
     *
     * @param waits how long each one waited
     * @return the report
     */
    public static ResponseReport of(Collection<Wait> waits) {
        return new ResponseReport(
                waits.size(),
                count(waits, Wait.End.ANSWERED),
                count(waits, Wait.End.CLOSED),
                count(waits, Wait.End.WAITING),
                Survival.of(waits));
    }

    private static long count(Collection<Wait> waits, Wait.End end) {
        return waits.stream().filter(wait -> wait.end() == end).count();
    }
}
