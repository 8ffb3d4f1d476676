package io.communitykit.metrics;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.communitykit.MemberId;
import io.communitykit.member.Member;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says which members are counted apart from all others, such as bots or staff; configuration.
 *
 * @param members by their keys
 * @param kinds by what they are; needs to know the members
 */
public record Apart(
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<MemberId> members,

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<Member.Kind> kinds) {

    /** Copies the lists; what is left away is empty. */
    public Apart(@Nullable List<MemberId> members, @Nullable List<Member.Kind> kinds) {
        this.members = List.copyOf(Objects.requireNonNullElse(members, List.of()));
        this.kinds = List.copyOf(Objects.requireNonNullElse(kinds, List.of()));
    }

    /**
     * Counts some members apart.
     *
     * @param members their keys
     * @return the group
     */
    public static Apart members(MemberId... members) {
        return new Apart(List.of(members), List.of());
    }

    /**
     * Counts all members of some kinds apart.
     *
     * @param kinds what they are
     * @return the group
     */
    public static Apart kinds(Member.Kind... kinds) {
        return new Apart(List.of(), List.of(kinds));
    }
}
