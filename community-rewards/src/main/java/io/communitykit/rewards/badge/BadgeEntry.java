package io.communitykit.rewards.badge;

import io.communitykit.Keys;
import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.activity.ActivityId;
import io.communitykit.activity.Moment;
import io.communitykit.storage.Erasure;
import io.communitykit.storage.Personal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Records that a badge was awarded or taken back; never changed. Program, badge, tier, member, cause and revision
 * together are the idempotency key.
 *
 * @param program the label of the program version that decided, such as {@code stack-exchange@2021}
 * @param badge the badge
 * @param member whose badge it is
 * @param cause the activity by which it was earned
 * @param revision which change of mind about that badge, member and cause it is, from 1
 * @param change whether it was awarded or taken back
 * @param subject what that activity is about
 * @param occurredAt when that activity happened, in event time, to the microsecond
 * @param tier which tier of the badge; null if it has none
 * @param span over which time its pattern came true; null if it has none
 * @param expires when it is held no longer; null if it is for good
 */
public record BadgeEntry(
        String program,
        String badge,
        MemberId member,
        ActivityId cause,
        int revision,
        Change change,
        @Nullable Subject subject,
        Instant occurredAt,
        @Nullable String tier,
        @Nullable Span span,
        @Nullable Instant expires)
        implements Personal<BadgeEntry> {

    /** Orders entries by when the badge was earned, then by badge and cause. */
    public static final Comparator<BadgeEntry> IN_TIME =
            Comparator.comparing(BadgeEntry::occurredAt).thenComparing(BadgeEntry::award);

    /** Says what happened to a badge. */
    public enum Change {

        /** It was awarded. */
        AWARDED,

        /** It was taken back: by what is known now it was never earned. */
        TAKEN_BACK
    }

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if program, badge or tier is no key, the revision is not positive, or the
     *     instant is outside the years 1 to 9999
     */
    public BadgeEntry {
        Keys.check("badge.program", program);
        Keys.check("badge.badge", badge);
        if (revision < 1) {
            throw new IllegalArgumentException("badge.revision was " + revision + " but it must be at least 1");
        }
        occurredAt = Moment.storable("badge.occurredAt", occurredAt);
        if (tier != null) {
            Keys.check("badge.tier", tier);
        }
        expires = expires == null ? null : Moment.storable("badge.expires", expires);
    }

    /**
     * Makes an entry of a badge without tiers, for good.
     *
     * @param program the label of the program version that decided
     * @param badge the badge
     * @param member whose badge it is
     * @param cause the activity by which it was earned
     * @param revision which change of mind it is, from 1
     * @param change whether it was awarded or taken back
     * @param subject what that activity is about
     * @param occurredAt when that activity happened
     */
    public BadgeEntry(
            String program,
            String badge,
            MemberId member,
            ActivityId cause,
            int revision,
            Change change,
            @Nullable Subject subject,
            Instant occurredAt) {
        this(program, badge, member, cause, revision, change, subject, occurredAt, null, null, null);
    }

    /**
     * Makes the entry that takes this award back.
     *
     * @return the entry of the next revision
     */
    public BadgeEntry takenBack() {
        return new BadgeEntry(
                program,
                badge,
                member,
                cause,
                revision + 1,
                Change.TAKEN_BACK,
                subject,
                occurredAt,
                tier,
                span,
                expires);
    }

    /**
     * Names what this entry is about: entries of the same award differ in their revision.
     *
     * @return badge, tier and cause of a member
     */
    public BadgeAward award() {
        return new BadgeAward(member, badge, cause, tier);
    }

    @Override
    public boolean concerns(MemberId who) {
        return member.equals(who) || Erasure.names(subject, who);
    }

    @Override
    public Optional<BadgeEntry> erased(Erasure erasure) {
        return Optional.of(new BadgeEntry(
                program,
                badge,
                erasure.rename(member),
                cause,
                revision,
                change,
                erasure.rename(subject),
                occurredAt,
                tier,
                span,
                expires));
    }

    /**
     * Tells whether the badge is held at an instant, as far as this entry says.
     *
     * @param instant the instant
     * @return true if it was awarded, not after the instant, and does not expire until after it
     */
    public boolean isHeldAt(Instant instant) {
        return change == Change.AWARDED
                && !occurredAt.isAfter(instant)
                && (expires == null || expires.isAfter(instant));
    }
}
