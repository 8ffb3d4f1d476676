package io.communitykit.poll.outcome;

import io.communitykit.activity.Moment;
import io.communitykit.poll.result.PollCount;
import io.communitykit.poll.result.Reason;
import java.time.Instant;

/**
 * Records that a poll was closed and counted; made once and never changed. What arrives later is kept and listed, and
 * corrects nothing here.
 *
 * @param closedAt the instant from which votes were too late, to the microsecond; where a vote closed the poll, that of
 *     this vote
 * @param reason what closed it
 * @param position the place of {@code poll.closed} in the log; every vote that was counted stands before it
 * @param count what was counted, exact, with what the host said about its voters then
 */
public record Settlement(Instant closedAt, Reason reason, long position, PollCount count) {

    /** Says what closed a poll. */
    public enum Reason {
        /** Its time had come. */
        TIME,
        /** Somebody closed it. */
        MANUAL,
        /** Enough had voted. */
        VOTES,
        /** Everybody had voted. */
        EVERYBODY,
        /** Nobody had voted for long enough. */
        QUIET
    }

    /**
     * Cuts the instant.
     *
     * @throws IllegalArgumentException if it is outside the years 1 to 9999
     */
    public Settlement {
        closedAt = Moment.storable("settlement.closedAt", closedAt);
    }
}
