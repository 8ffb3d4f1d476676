package io.communitykit.rewards.pattern;

import io.communitykit.activity.Activity;
import java.util.Arrays;
import java.util.function.ToLongFunction;

/** Counts periods that have reached a sum. Remembers the period it is in, its sum, and the streak of periods. */
final class PeriodsFold implements Fold {

    private static final int PERIOD = PatternPlan.OWN;
    private static final int SUM = PatternPlan.OWN + 1;

    /** The last period that reached the sum; of no meaning while none has. */
    private static final int LAST = PatternPlan.OWN + 2;

    private static final int FIRST = PatternPlan.OWN + 3;
    static final int COUNT = PatternPlan.OWN + 4;

    /** Whether the period it is in has reached the sum. */
    private static final int DONE = PatternPlan.OWN + 5;

    private static final int SIZE = PatternPlan.OWN + 6;

    private final ToLongFunction<Activity> amount;
    private final Periodic periods;
    private final long sum;
    private final boolean gaps;
    private final long[] needs;

    PeriodsFold(ToLongFunction<Activity> amount, Periodic periods, long sum, boolean gaps, long[] needs) {
        this.amount = amount;
        this.periods = periods;
        this.sum = sum;
        this.gaps = gaps;
        this.needs = needs.clone();
    }

    @Override
    public long[] take(Activity activity, long[] before, Reached reached) {
        long[] memory = before.length == SIZE ? before : Arrays.copyOf(before, SIZE);
        long period = periods.periodOf(activity.occurredAt());
        if (before.length != SIZE || memory[PERIOD] != period) {
            memory[PERIOD] = period;
            memory[SUM] = 0;
            memory[DONE] = 0;
        }
        memory[SUM] = Math.addExact(memory[SUM], amount.applyAsLong(activity));
        if (memory[DONE] == 0 && memory[SUM] >= sum) {
            memory[DONE] = 1;
            count(memory, period, reached);
        }
        return memory;
    }

    private void count(long[] memory, long period, Reached reached) {
        if (memory[COUNT] == 0 || (!gaps && memory[LAST] != period - 1)) {
            memory[COUNT] = 0;
            memory[FIRST] = period;
        }
        memory[LAST] = period;
        memory[COUNT]++;
        int tier = Arrays.binarySearch(needs, memory[COUNT]);
        if (tier >= 0) {
            reached.tier(tier, periods.startOf(memory[FIRST]), periods.startOf(period));
            memory[COUNT] = tier == needs.length - 1 && !gaps ? 0 : memory[COUNT];
        }
    }
}
