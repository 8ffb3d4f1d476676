package io.communitykit.metrics.response;

import java.time.Duration;
import java.time.Instant;

/**
 * Says how long somebody waited and how it ended.
 *
 * @param lasted how long, not negative
 * @param end how it ended
 */
public record Wait(Duration lasted, End end) {

    /** Says how waiting ended. */
    public enum End {
        /** Somebody responded. */
        ANSWERED,
        /** It was closed without a response. */
        CLOSED,
        /** It has not ended. */
        WAITING
    }

    /**
     * Checks the duration.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Wait {
        if (lasted.isNegative()) {
            throw new IllegalArgumentException("lasted was " + lasted + " but it must not be negative");
        }
    }

    static Wait between(Instant from, Instant to, End end) {
        return new Wait(to.isBefore(from) ? Duration.ZERO : Duration.between(from, to), end);
    }
}
