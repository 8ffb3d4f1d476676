package io.communitykit.rewards.badge;

/**
 * Holds a badge entry at its place.
 *
 * @param sequence its number among the entries of its member, from 1 without gaps
 * @param entry the entry
 */
public record RecordedBadge(long sequence, BadgeEntry entry) {}
