package io.communitykit.rewards.badge;

import io.communitykit.activity.Moment;
import java.time.Instant;

/**
 * Says over which time a pattern came true.
 *
 * @param from when it began: the first activity of a streak, or the begin of a period, to the microsecond
 * @param to when it ended: the last activity of a streak, the end of a period, or the begin of the last of several
 *     periods; not before {@code from}
 */
public record Span(Instant from, Instant to) {

    /**
     * Checks the instants.
     *
     * @throws IllegalArgumentException if one is outside the years 1 to 9999, or they stand the wrong way round
     */
    public Span {
        from = Moment.storable("span.from", from);
        to = Moment.storable("span.to", to);
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("span.to was " + to + " but it must not be before " + from);
        }
    }
}
