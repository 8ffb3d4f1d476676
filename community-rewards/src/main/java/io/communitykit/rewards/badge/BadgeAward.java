package io.communitykit.rewards.badge;

import io.communitykit.MemberId;
import io.communitykit.activity.ActivityId;

/**
 * Names one award of a badge.
 *
 * @param member whose badge it is
 * @param badge the badge
 * @param cause the activity by which it was earned
 */
public record BadgeAward(MemberId member, String badge, ActivityId cause) implements Comparable<BadgeAward> {

    /** {@inheritDoc} By member, then by badge, then by cause. */
    @Override
    public int compareTo(BadgeAward other) {
        int byMember = member.compareTo(other.member);
        if (byMember != 0) {
            return byMember;
        }
        int byBadge = badge.compareTo(other.badge);
        return byBadge != 0 ? byBadge : cause.compareTo(other.cause);
    }
}
