package io.communitykit.rewards.pattern;

import io.communitykit.activity.Activity;
import java.util.List;
import java.util.function.Predicate;

/** Tries the tests of the tiers on each activity; the first that passes is reached. Remembers nothing. */
final class MatchFold implements Fold {

    private final List<Predicate<Activity>> tests;

    MatchFold(List<Predicate<Activity>> tests) {
        this.tests = List.copyOf(tests);
    }

    @Override
    public long[] take(Activity activity, long[] memory, Reached reached) {
        for (int tier = 0; tier < tests.size(); tier++) {
            if (tests.get(tier).test(activity)) {
                reached.tier(tier, activity.occurredAt(), activity.occurredAt());
                return memory;
            }
        }
        return memory;
    }
}
