package io.communitykit.rewards.pattern;

import io.communitykit.activity.Activity;
import java.util.Arrays;
import java.util.function.ToLongFunction;

/** Sums one period. Remembers which, the sum, and how many tiers it has reached. */
final class PeriodFold implements Fold {

    private static final int PERIOD = PatternPlan.OWN;
    private static final int SUM = PatternPlan.OWN + 1;
    private static final int REACHED = PatternPlan.OWN + 2;
    private static final int SIZE = PatternPlan.OWN + 3;

    private final ToLongFunction<Activity> amount;
    private final Periodic periods;
    private final long[] needs;

    PeriodFold(ToLongFunction<Activity> amount, Periodic periods, long[] needs) {
        this.amount = amount;
        this.periods = periods;
        this.needs = needs.clone();
    }

    @Override
    public long[] take(Activity activity, long[] before, Reached reached) {
        long[] memory = before.length == SIZE ? before : Arrays.copyOf(before, SIZE);
        long period = periods.periodOf(activity.occurredAt());
        if (before.length != SIZE || memory[PERIOD] != period) {
            memory[PERIOD] = period;
            memory[SUM] = 0;
            memory[REACHED] = 0;
        }
        memory[SUM] = Math.addExact(memory[SUM], amount.applyAsLong(activity));
        while (memory[REACHED] < needs.length && memory[SUM] >= needs[(int) memory[REACHED]]) {
            reached.tier((int) memory[REACHED]++, periods.startOf(period), periods.startOf(period + 1));
        }
        return memory;
    }
}
