package io.communitykit.jdbc;

import java.time.Instant;

/**
 * Keeps instants as microseconds since 1970 in UTC: the same in every database, whatever the time zone of server,
 * driver or virtual machine, for all the years from 1 to 9999.
 */
final class Micros {

    private static final long PER_SECOND = 1_000_000;

    private Micros() {}

    /** Counts the whole microseconds; an instant that nothing can be stored at is the first or last of a long. */
    static long of(Instant instant) {
        long seconds = instant.getEpochSecond();
        if (seconds < Long.MIN_VALUE / PER_SECOND || seconds >= Long.MAX_VALUE / PER_SECOND) {
            return seconds < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
        return seconds * PER_SECOND + instant.getNano() / 1_000;
    }

    static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, PER_SECOND), Math.floorMod(micros, PER_SECOND) * 1_000);
    }
}
