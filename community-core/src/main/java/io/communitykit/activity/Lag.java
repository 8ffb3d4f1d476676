package io.communitykit.activity;

/**
 * Tells how far a consumer is behind the log.
 *
 * @param behind readable entries that it has not consumed yet
 * @param heldBack entries that are recorded and not readable yet, because an older transaction is still open
 */
public record Lag(long behind, long heldBack) {}
