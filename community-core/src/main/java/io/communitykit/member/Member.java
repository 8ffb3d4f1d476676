package io.communitykit.member;

import io.communitykit.Keys;
import io.communitykit.MemberId;
import io.communitykit.activity.Moment;
import io.communitykit.storage.Erasure;
import io.communitykit.storage.Personal;
import io.communitykit.storage.Versioned;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Describes a member. Immutable.
 *
 * @param id the host's key
 * @param kind what sort of member it is; metrics count persons apart from the rest
 * @param joinedAt when the member joined, to the microsecond
 * @param roles names of roles, in their order
 * @param languages languages the member reads, best first
 * @param zones the member's time zones over time
 * @param version the version of this state
 */
public record Member(
        MemberId id,
        Kind kind,
        Instant joinedAt,
        Set<String> roles,
        List<Locale> languages,
        ZoneHistory zones,
        long version)
        implements Versioned<MemberId>, Personal<Member> {

    /** Says what sort of member somebody is. */
    public enum Kind {
        /** A human being who speaks for themself. */
        PERSON,
        /** A human being who works for the community. */
        STAFF,
        /** An organization. */
        BRAND,
        /** A program. */
        BOT
    }

    /**
     * Copies roles and languages; roles are put in order, languages reduced to what their BCP 47 tags say.
     *
     * @throws IllegalArgumentException if the instant is outside the years 1 to 9999, or a role is blank or too long
     */
    public Member {
        joinedAt = Moment.storable("member.joinedAt", joinedAt);
        NavigableSet<String> ordered = new TreeSet<>(Keys::compare);
        ordered.addAll(roles);
        ordered.forEach(role -> Keys.check("member.role", role));
        roles = Collections.unmodifiableSet(ordered);
        languages = languages.stream()
                .map(language -> Locale.forLanguageTag(language.toLanguageTag()))
                .toList();
    }

    /**
     * Describes a person who has just joined, with no roles.
     *
     * @param id the host's key
     * @param joinedAt when the member joined
     * @param zones the member's time zones
     * @return the member, as first stored
     */
    public static Member person(MemberId id, Instant joinedAt, ZoneHistory zones) {
        return new Member(id, Kind.PERSON, joinedAt, Set.of(), List.of(), zones, FIRST_VERSION);
    }

    /**
     * Changes the roles.
     *
     * @param next all roles from now on
     * @return the next version of this member
     */
    public Member withRoles(Collection<String> next) {
        return new Member(id, kind, joinedAt, new TreeSet<>(next), languages, zones, version + 1);
    }

    /**
     * Changes the time zones.
     *
     * @param next all time zones over time
     * @return the next version of this member
     */
    public Member withZones(ZoneHistory next) {
        return new Member(id, kind, joinedAt, roles, languages, next, version + 1);
    }

    @Override
    public MemberId key() {
        return id;
    }

    @Override
    public boolean concerns(MemberId member) {
        return id.equals(member);
    }

    /** {@inheritDoc} Nothing stays. */
    @Override
    public Optional<Member> erased(Erasure erasure) {
        return Optional.empty();
    }
}
