package io.communitykit.rewards.badge;

import io.communitykit.MemberId;
import io.communitykit.activity.ActivityId;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Names one award of a badge.
 *
 * @param member whose badge it is
 * @param badge the badge
 * @param cause the activity by which it was earned
 * @param tier which tier of it; null if it has none
 */
public record BadgeAward(
        MemberId member,
        String badge,
        ActivityId cause,
        @Nullable String tier) implements Comparable<BadgeAward> {

    private static final Comparator<@Nullable String> TIERS = Comparator.nullsFirst(Comparator.naturalOrder());

    /** {@inheritDoc} By member, then by badge, then by cause, then by tier; none comes first. */
    @Override
    public int compareTo(BadgeAward other) {
        int byMember = member.compareTo(other.member);
        if (byMember != 0) {
            return byMember;
        }
        int byBadge = badge.compareTo(other.badge);
        if (byBadge != 0) {
            return byBadge;
        }
        int byCause = cause.compareTo(other.cause);
        return byCause != 0 ? byCause : TIERS.compare(tier, other.tier);
    }
}
