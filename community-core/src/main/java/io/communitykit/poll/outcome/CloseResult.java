package io.communitykit.poll.outcome;

import java.time.Instant;

/** Says what became of closing a poll; the result itself is seen through the gate of results alone. */
public sealed interface CloseResult {

    /**
     * It was closed and counted.
     *
     * @param at the instant from which votes were too late
     * @param position the place of {@code poll.closed} in the log
     */
    record Settled(Instant at, long position) implements CloseResult {}

    /**
     * It had been closed before; nothing was written.
     *
     * @param at the instant from which votes were too late
     * @param position the place of {@code poll.closed} in the log
     */
    record AlreadySettled(Instant at, long position) implements CloseResult {}
}
