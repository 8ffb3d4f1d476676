package io.communitykit.rewards;

import io.communitykit.MemberId;
import io.communitykit.Subject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
        members = sorted(members);
        subjects = sorted(subjects);
    }

    /** Copies a map in the order of its keys; sorting once costs less than a tree does. */
    static <K extends Comparable<K>, V> Map<K, V> sorted(Map<K, V> map) {
        List<K> keys = new ArrayList<>(map.keySet());
        Collections.sort(keys);
        Map<K, V> sorted = new LinkedHashMap<>(keys.size() * 2);
        for (K key : keys) {
            sorted.put(key, map.get(key));
        }
        return Collections.unmodifiableMap(sorted);
    }
}
