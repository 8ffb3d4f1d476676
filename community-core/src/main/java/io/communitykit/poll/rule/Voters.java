package io.communitykit.poll.rule;

import io.communitykit.GroupId;
import io.communitykit.MemberId;
import io.communitykit.config.PositiveDuration;
import io.communitykit.storage.Erasure;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Says who may vote. Every part that is given must hold; a host adds what only it knows through electorate.
 *
 * @param roles the voter has one of these roles; empty asks for none
 * @param groups the voter belongs to one of these groups, as the host's electorate says; empty asks for none
 * @param level the voter has at least this level, as the host's electorate says; absent asks for none
 * @param memberFor the voter joined at least so long before voting; absent asks for nothing
 * @param electorate the voter is one of these, a list that was frozen when the poll was written; empty asks for nothing
 */
public record Voters(
        Set<String> roles,
        Set<GroupId> groups,
        @Nullable @Positive Integer level,
        @Nullable @PositiveDuration Duration memberFor,
        Set<MemberId> electorate) {

    /**
     * Copies the sets, in order.
     *
     * @throws IllegalArgumentException if the time of membership is negative
     */
    public Voters {
        roles = Collections.unmodifiableSet(new TreeSet<>(roles));
        groups = Collections.unmodifiableSet(new TreeSet<>(groups));
        electorate = Collections.unmodifiableSet(new TreeSet<>(electorate));
        if (memberFor != null && memberFor.isNegative()) {
            throw new IllegalArgumentException("memberFor was " + memberFor + " but it must not be negative");
        }
    }

    /**
     * Lets everybody vote.
     *
     * @return no condition at all
     */
    public static Voters everybody() {
        return new Voters(Set.of(), Set.of(), null, null, Set.of());
    }

    /**
     * Lets those vote who have one of some roles.
     *
     * @param roles the roles
     * @return the condition
     */
    public static Voters withRole(String... roles) {
        return new Voters(new TreeSet<>(List.of(roles)), Set.of(), null, null, Set.of());
    }

    /**
     * Lets those vote who stand on a list.
     *
     * @param members the list, frozen with the poll
     * @return the condition
     */
    public static Voters listed(Collection<MemberId> members) {
        return new Voters(Set.of(), Set.of(), null, null, new TreeSet<>(members));
    }

    /**
     * Puts a pseudonym in the place of an erased member.
     *
     * @param erasure who is erased
     * @return the same condition, with the pseudonym
     */
    public Voters erased(Erasure erasure) {
        Set<MemberId> renamed = new TreeSet<>();
        electorate.forEach(voter -> renamed.add(erasure.rename(voter)));
        return new Voters(roles, groups, level, memberFor, renamed);
    }

    /**
     * Tells whether it must be known who the voter is as a member.
     *
     * @return true if roles or the time of membership are asked for
     */
    public boolean needsMember() {
        return !roles.isEmpty() || memberFor != null;
    }

    /**
     * Tells whether the list alone tells who may vote.
     *
     * @return true if there is a list and no other condition
     */
    public boolean isListOnly() {
        return !electorate.isEmpty() && roles.isEmpty() && groups.isEmpty() && level == null && memberFor == null;
    }
}
