package io.communitykit.metrics;

import io.communitykit.MemberId;
import io.communitykit.member.Member;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Knows members: their zones over time and their kind. What it says of a past instant must stay as it is while state is
 * kept; after a correction give the model another version.
 */
@FunctionalInterface
public interface MemberFacts {

    /**
     * Finds a member.
     *
     * @param id the member's key
     * @return what is known; empty if nothing is
     */
    Optional<Member> find(MemberId id);

    /**
     * Knows nobody: all live in the community's zone, and nobody is of any kind.
     *
     * @return no facts
     */
    static MemberFacts none() {
        return id -> Optional.empty();
    }

    /**
     * Knows some members.
     *
     * @param members by key
     * @return their facts
     */
    static MemberFacts of(Map<MemberId, Member> members) {
        Map<MemberId, Member> known = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        return id -> Optional.ofNullable(known.get(id));
    }
}
