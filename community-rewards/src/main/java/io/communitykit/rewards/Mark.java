package io.communitykit.rewards;

import io.communitykit.MemberId;
import io.communitykit.activity.ActivityId;

/**
 * Remembers that a subject has reached what a badge demands of it, by which activity, and for whom.
 *
 * @param badge the badge
 * @param part 0 if the whole badge was earned with it; else the number, from 1, of the part that came true
 * @param member for whom
 * @param cause the activity by which it was reached
 */
public record Mark(String badge, int part, MemberId member, ActivityId cause) {}
