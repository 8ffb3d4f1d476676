package io.communitykit.poll;

import io.communitykit.poll.tally.TallyResult;
import java.time.Instant;

/**
 * Records that a poll was closed and counted; made once and never changed. What arrives later is kept and listed, and
 * corrects nothing here.
 *
 * @param closedAt the instant from which votes were too late
 * @param reason what closed it
 * @param position the place of {@code poll.closed} in the log; every vote that was counted stands before it
 * @param result the result, exact
 */
public record Settlement(Instant closedAt, Reason reason, long position, TallyResult result) {

    /** Says what closed a poll. */
    public enum Reason {
        /** Its time had come. */
        TIME,
        /** Somebody closed it. */
        MANUAL
    }
}
