package io.communitykit.rewards;

import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityType;
import io.communitykit.rewards.program.RewardsProgram;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One version of a program, compiled: what it has to say, by type of activity. */
final class Ruleset {

    final String label;
    private final Map<ActivityType, TypeRules> byType;

    /** What the marks of a subject mean, by their place; null where this version has no such badge. */
    private final BadgePlan.@Nullable Hit[] hits;

    Ruleset(RewardsProgram program, Map<ActivityType, TypeRules> byType, BadgePlan.@Nullable Hit[] hits) {
        this.label = program.label();
        this.byType = new LinkedHashMap<>(byType);
        this.hits = hits.clone();
    }

    @Nullable
    TypeRules of(Activity activity) {
        return byType.get(activity.type());
    }

    BadgePlan.@Nullable Hit hit(int mark) {
        return hits[mark];
    }

    List<TypeRules> all() {
        return List.copyOf(byType.values());
    }
}
