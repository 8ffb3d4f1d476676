package io.communitykit.testkit.rules;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.communitykit.MemberId;
import io.communitykit.member.Member;
import io.communitykit.member.ZoneHistory;
import io.communitykit.storage.Versioned;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** A member as a case writes it. */
record MemberEntry(
        @NotNull MemberId id,
        @JsonProperty(defaultValue = "person") Member.Kind kind,
        @JsonProperty(defaultValue = "2020-01-01T00:00:00Z") Instant joinedAt,
        Set<String> roles,
        @JsonProperty(defaultValue = "UTC") ZoneId zone) {

    MemberEntry {
        kind = Objects.requireNonNullElse(kind, Member.Kind.PERSON);
        joinedAt = Objects.requireNonNullElse(joinedAt, Instant.parse("2020-01-01T00:00:00Z"));
        zone = Objects.requireNonNullElse(zone, ZoneId.of("UTC"));
    }

    Member build() {
        return new Member(id, kind, joinedAt, roles, List.of(), ZoneHistory.always(zone), Versioned.FIRST_VERSION);
    }

    static List<Member> buildAll(List<MemberEntry> entries) {
        return entries.stream().map(MemberEntry::build).toList();
    }
}
