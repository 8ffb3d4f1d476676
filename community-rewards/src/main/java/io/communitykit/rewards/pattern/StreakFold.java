package io.communitykit.rewards.pattern;

import io.communitykit.activity.Activity;
import java.util.Arrays;
import java.util.function.Predicate;

/** Counts activities in a row. Remembers how many there are, and when the first was. */
final class StreakFold implements Fold {

    static final int COUNT = PatternPlan.OWN;
    private static final int FIRST = PatternPlan.OWN + 1;
    private static final int SIZE = PatternPlan.OWN + 2;

    private final Predicate<Activity> holds;
    private final boolean gaps;
    private final long[] needs;

    StreakFold(Predicate<Activity> holds, boolean gaps, long[] needs) {
        this.holds = holds;
        this.gaps = gaps;
        this.needs = needs.clone();
    }

    @Override
    public long[] take(Activity activity, long[] before, Reached reached) {
        long[] memory = before.length == SIZE ? before : Arrays.copyOf(before, SIZE);
        if (!holds.test(activity)) {
            memory[COUNT] = gaps ? memory[COUNT] : 0;
            return memory;
        }
        if (memory[COUNT] == 0) {
            memory[FIRST] = Micros.of(activity.occurredAt());
        }
        memory[COUNT]++;
        int tier = Arrays.binarySearch(needs, memory[COUNT]);
        if (tier >= 0) {
            reached.tier(tier, Micros.toInstant(memory[FIRST]), activity.occurredAt());
            memory[COUNT] = tier == needs.length - 1 ? 0 : memory[COUNT];
        }
        return memory;
    }
}
