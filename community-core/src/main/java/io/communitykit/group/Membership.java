package io.communitykit.group;

import io.communitykit.GroupId;
import io.communitykit.Keys;
import io.communitykit.MemberId;
import io.communitykit.activity.Moment;
import io.communitykit.storage.Erasure;
import io.communitykit.storage.Personal;
import io.communitykit.storage.Versioned;
import java.time.Instant;
import java.util.Optional;

/**
 * Says that a member belongs to a group. Immutable.
 *
 * @param id who belongs where
 * @param role the member's role there, such as {@code member} or {@code owner}
 * @param since from when, to the microsecond
 * @param version the version of this state
 */
public record Membership(Id id, String role, Instant since, long version)
        implements Versioned<Membership.Id>, Personal<Membership> {

    /**
     * Names a membership.
     *
     * @param group the group
     * @param member the member
     */
    public record Id(GroupId group, MemberId member) implements Comparable<Id> {

        /** {@inheritDoc} By group, then by member. */
        @Override
        public int compareTo(Id other) {
            int byGroup = group.compareTo(other.group);
            return byGroup != 0 ? byGroup : member.compareTo(other.member);
        }
    }

    /**
     * Checks the role.
     *
     * @throws IllegalArgumentException if the role is blank or too long, or the instant is outside the years 1 to 9999
     */
    public Membership {
        since = Moment.storable("membership.since", since);
        Keys.check("membership.role", role);
    }

    @Override
    public Id key() {
        return id;
    }

    @Override
    public boolean concerns(MemberId member) {
        return id.member().equals(member);
    }

    /** {@inheritDoc} Nothing stays: who is erased belongs to no group. */
    @Override
    public Optional<Membership> erased(Erasure erasure) {
        return Optional.empty();
    }
}
