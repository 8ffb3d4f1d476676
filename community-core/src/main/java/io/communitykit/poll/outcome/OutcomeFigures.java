package io.communitykit.poll.outcome;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Counts what came of closed polls.
 *
 * @param open how many are closed and wait for an outcome, those put off included
 * @param oldestOpen when the oldest of these closed; absent if there is none
 * @param concluded how many have an outcome
 * @param medianTime how long it took from the close to the outcome, in the middle; the lower of two in the middle;
 *     absent if none has one
 * @param longestTime the longest that it took; absent if none has one
 */
public record OutcomeFigures(
        long open,
        @Nullable Instant oldestOpen,
        long concluded,
        @Nullable Duration medianTime,
        @Nullable Duration longestTime) {}
