package io.communitykit.rewards.pattern;

import java.time.Instant;

/** Cuts time into numbered periods that follow one another. */
interface Periodic {

    /**
     * Tells in which period an instant is.
     *
     * @param instant the instant
     * @return the number of the period; the next period has the next number
     */
    long periodOf(Instant instant);

    /**
     * Tells when a period begins.
     *
     * @param number the number of the period
     * @return its first instant
     */
    Instant startOf(long number);
}
