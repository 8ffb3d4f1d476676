package io.communitykit.rewards.redemption;

import io.communitykit.MemberId;
import io.communitykit.activity.Moment;
import io.communitykit.storage.Erasure;
import io.communitykit.storage.Personal;
import io.communitykit.storage.Versioned;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Is what a member asked for and what became of it; state.
 *
 * @param id its name, the caller's own
 * @param member who asked
 * @param item the name of the item
 * @param points in which points it is paid
 * @param price how many of them, as of then
 * @param at when it was asked for
 * @param until when the reservation ends by itself; null if it waits for good
 * @param status what became of it
 * @param version the version of this state
 */
public record Redemption(
        RedemptionId id,
        MemberId member,
        ItemName item,
        String points,
        long price,
        Instant at,
        @Nullable Instant until,
        Status status,
        long version)
        implements Versioned<RedemptionId>, Personal<Redemption> {

    /** Says what became of it. */
    public enum Status {

        /** The points are set aside, and the host is to deliver. */
        RESERVED,

        /** The host has delivered, and the points are spent. */
        FULFILLED,

        /** It was given up, and the points are back. */
        CANCELED,

        /** The host did not deliver in time, and the points are back. */
        EXPIRED
    }

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if an instant is outside the years 1 to 9999
     */
    public Redemption {
        at = Moment.storable("redemption.at", at);
        until = until == null ? null : Moment.storable("redemption.until", until);
    }

    Redemption as(Status next) {
        return new Redemption(id, member, item, points, price, at, until, next, version + 1);
    }

    /**
     * Tells when time itself ends it.
     *
     * @return the instant; empty unless it is reserved for a time
     */
    public Optional<Instant> dueAt() {
        return status == Status.RESERVED ? Optional.ofNullable(until) : Optional.empty();
    }

    @Override
    public RedemptionId key() {
        return id;
    }

    @Override
    public boolean concerns(MemberId who) {
        return member.equals(who);
    }

    @Override
    public Optional<Redemption> erased(Erasure erasure) {
        return Optional.of(
                new Redemption(id, erasure.rename(member), item, points, price, at, until, status, version + 1));
    }
}
