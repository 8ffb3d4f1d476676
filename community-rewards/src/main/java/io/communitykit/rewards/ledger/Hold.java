package io.communitykit.rewards.ledger;

import io.communitykit.MemberId;
import io.communitykit.activity.Moment;
import io.communitykit.storage.Erasure;
import io.communitykit.storage.Personal;
import io.communitykit.storage.Versioned;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Is an amount that is set aside on an account until it is settled, void, or out of time; state.
 *
 * @param id its name, the caller's own
 * @param account from where it was taken
 * @param amount how much, positive
 * @param placedAt when it was set aside
 * @param until when it ends by itself: at this instant it is over; null if it waits for good
 * @param status what became of it
 * @param settled how much of it was settled; the rest went back
 * @param to where that went; null if nothing did
 * @param version the version of this state
 */
public record Hold(
        HoldId id,
        AccountId account,
        long amount,
        Instant placedAt,
        @Nullable Instant until,
        Status status,
        long settled,
        @Nullable AccountId to,
        long version)
        implements Versioned<HoldId>, Personal<Hold> {

    /** Says what became of a hold. It is resolved at most once. */
    public enum Status {

        /** It waits. */
        OPEN,

        /** It was settled, wholly or in part. */
        SETTLED,

        /** It was given up; everything went back. */
        VOID,

        /** Its time was over; everything went back. */
        TIMED_OUT
    }

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the amount is not positive, or an instant is outside the years 1 to 9999
     */
    public Hold {
        if (amount <= 0) {
            throw new IllegalArgumentException("hold.amount of " + id + " was " + amount + " but it must be positive");
        }
        placedAt = Moment.storable("hold.placedAt", placedAt);
        until = until == null ? null : Moment.storable("hold.until", until);
    }

    Hold resolved(Status as, long part, @Nullable AccountId target) {
        return new Hold(id, account, amount, placedAt, until, as, part, target, version + 1);
    }

    /** Tells whether another hold asks for the same. */
    boolean isSame(Hold other) {
        return account.equals(other.account)
                && amount == other.amount
                && placedAt.equals(other.placedAt)
                && Objects.equals(until, other.until);
    }

    /**
     * Tells when time itself ends it.
     *
     * @return the instant; empty if it is resolved or waits for good
     */
    public Optional<Instant> dueAt() {
        return status == Status.OPEN ? Optional.ofNullable(until) : Optional.empty();
    }

    @Override
    public HoldId key() {
        return id;
    }

    @Override
    public boolean concerns(MemberId member) {
        return account.concerns(member) || (to != null && to.concerns(member));
    }

    @Override
    public Optional<Hold> erased(Erasure erasure) {
        return Optional.of(new Hold(
                id,
                account.erased(erasure).orElseThrow(),
                amount,
                placedAt,
                until,
                status,
                settled,
                to == null ? null : to.erased(erasure).orElseThrow(),
                version + 1));
    }
}
