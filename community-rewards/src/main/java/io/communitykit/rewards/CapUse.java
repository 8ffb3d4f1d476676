package io.communitykit.rewards;

/**
 * Remembers how much of a cap a member has used.
 *
 * @param period which day, week, month or year, counted by the calendar of the program's zone
 * @param net what bound rules have given in it, less what they have taken
 */
public record CapUse(long period, long net) {}
