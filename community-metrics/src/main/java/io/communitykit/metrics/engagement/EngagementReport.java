package io.communitykit.metrics.engagement;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells who is engaged.
 *
 * @param members how many members have anything that counts
 * @param levels how many of them have each level, in the order of the configuration
 * @param top those with the highest scores
 */
public record EngagementReport(long members, Map<String, Long> levels, List<MemberScore> top) {

    /** Copies the parts. */
    public EngagementReport {
        levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
        top = List.copyOf(top);
    }
}
