package io.communitykit.charter;

import io.communitykit.MemberId;
import io.communitykit.activity.Moment;
import io.communitykit.storage.Erasure;
import io.communitykit.storage.Personal;
import io.communitykit.storage.Versioned;
import java.time.Instant;
import java.util.Optional;

/**
 * Says that a member agreed to a charter. Immutable.
 *
 * @param id who agreed to which
 * @param at when, to the microsecond
 * @param version the version of this state
 */
public record Consent(Id id, Instant at, long version) implements Versioned<Consent.Id>, Personal<Consent> {

    /**
     * Names a consent.
     *
     * @param charter the number of the charter
     * @param member who agreed
     */
    public record Id(int charter, MemberId member) implements Comparable<Id> {

        /** {@inheritDoc} By charter, then by member. */
        @Override
        public int compareTo(Id other) {
            int byCharter = Integer.compare(charter, other.charter);
            return byCharter != 0 ? byCharter : member.compareTo(other.member);
        }
    }

    /**
     * Cuts the instant to microseconds.
     *
     * @throws IllegalArgumentException if it is outside the years 1 to 9999
     */
    public Consent {
        at = Moment.storable("consent.at", at);
    }

    @Override
    public Id key() {
        return id;
    }

    @Override
    public boolean concerns(MemberId member) {
        return id.member().equals(member);
    }

    /** {@inheritDoc} That somebody agreed stays. */
    @Override
    public Optional<Consent> erased(Erasure erasure) {
        return Optional.of(new Consent(new Id(id.charter(), erasure.rename(id.member())), at, FIRST_VERSION));
    }
}
