package io.communitykit.rewards;

import io.communitykit.MemberId;
import io.communitykit.Subject;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Holds states of members and subjects: all of them after a replay, or those that an activity concerns.
 *
 * @param members states by member, in the order of members
 * @param subjects states by subject, in the order of subjects
 */
public record RewardsState(Map<MemberId, Progress> members, Map<Subject, SubjectScore> subjects) {

    /** Nothing has happened yet. */
    public static final RewardsState NONE = new RewardsState(Map.of(), Map.of());

    /** Copies the maps, in the order of keys. */
    public RewardsState {
        members = Collections.unmodifiableMap(new TreeMap<>(members));
        subjects = Collections.unmodifiableMap(new TreeMap<>(subjects));
    }
}
