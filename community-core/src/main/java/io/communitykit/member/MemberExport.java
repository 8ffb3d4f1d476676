package io.communitykit.member;

import io.communitykit.MemberId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds everything that a storage keeps about a member. Made of records and scalars alone, so that Jackson writes it as
 * JSON as it stands. Immutable. Its text form tells how much there is and not what.
 *
 * @param member the member
 * @param records what is kept, by the simple name of its type, such as {@code Activity}, in the order of the stores
 */
public record MemberExport(MemberId member, Map<String, List<Record>> records) {

    /** Copies the records. */
    public MemberExport {
        Map<String, List<Record>> copy = new LinkedHashMap<>();
        records.forEach((type, held) -> copy.put(type, List.copyOf(held)));
        records = Collections.unmodifiableMap(copy);
    }

    @Override
    public String toString() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        records.forEach((type, held) -> counts.put(type, held.size()));
        return "MemberExport[member=" + member + ", records=" + counts + "]";
    }
}
