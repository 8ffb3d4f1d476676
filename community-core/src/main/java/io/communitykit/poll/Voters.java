package io.communitykit.poll;

import io.communitykit.MemberId;
import io.communitykit.member.Member;
import io.communitykit.storage.Erasure;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Says who may vote. Every part that is given must hold; a host adds what only it knows through {@link Electorate}.
 *
 * @param roles the voter has one of these roles; empty asks for none
 * @param memberFor the voter joined at least so long before voting; absent asks for nothing
 * @param electorate the voter is one of these, a list that was frozen when the poll was written; empty asks for nothing
 */
public record Voters(Set<String> roles, @Nullable Duration memberFor, Set<MemberId> electorate) {

    /**
     * Copies the sets, in order.
     *
     * @throws IllegalArgumentException if the time of membership is negative
     */
    public Voters {
        roles = Collections.unmodifiableSet(new TreeSet<>(roles));
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
        return new Voters(Set.of(), null, Set.of());
    }

    /**
     * Tells why somebody may not vote.
     *
     * @param voter who wants to
     * @param member what is known of them; empty if nothing
     * @param at when
     * @return one sentence; empty if they may
     */
    Optional<String> refusal(MemberId voter, Optional<Member> member, Instant at) {
        if (!electorate.isEmpty() && !electorate.contains(voter)) {
            return Optional.of("the voter must be on the poll's list");
        }
        if (!roles.isEmpty() && member.stream().flatMap(m -> m.roles().stream()).noneMatch(roles::contains)) {
            return Optional.of("the voter must have one of the roles " + roles);
        }
        if (memberFor != null
                && member.filter(m -> !m.joinedAt().plus(memberFor).isAfter(at)).isEmpty()) {
            return Optional.of("the voter must have been a member for " + memberFor);
        }
        return Optional.empty();
    }

    /** Puts a pseudonym in the place of an erased member. */
    Voters erased(Erasure erasure) {
        Set<MemberId> renamed = new TreeSet<>();
        electorate.forEach(voter -> renamed.add(erasure.rename(voter)));
        return new Voters(roles, memberFor, renamed);
    }

    boolean needsMember() {
        return !roles.isEmpty() || memberFor != null;
    }
}
