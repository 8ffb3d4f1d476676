package io.communitykit.activity;

/**
 * Tells where a log ends.
 *
 * @param appended the last position given out, also by transactions that are still open; 0 if none
 * @param readable the last position that {@code tail} answers; 0 if none
 */
public record LogEnd(long appended, long readable) {}
