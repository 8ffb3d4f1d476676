package io.communitykit.rewards.pattern;

import io.communitykit.activity.Activity;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Predicate;

/**
 * Counts activities in a row within a time. Remembers the moment of each, at most as many as the highest tier takes,
 * and how many of them a tier was awarded for.
 */
final class TimedStreakFold implements Fold {

    private static final int USED = PatternPlan.OWN;
    static final int HITS = PatternPlan.OWN + 1;

    private final Predicate<Activity> holds;
    private final boolean gaps;
    private final long within;
    private final long[] needs;

    TimedStreakFold(Predicate<Activity> holds, boolean gaps, Duration within, long[] needs) {
        this.holds = holds;
        this.gaps = gaps;
        this.within = Math.addExact(Math.multiplyExact(within.getSeconds(), 1_000_000L), within.getNano() / 1000);
        this.needs = needs.clone();
    }

    @Override
    public long[] take(Activity activity, long[] before, Reached reached) {
        long[] memory = before.length < HITS ? Arrays.copyOf(before, HITS) : before;
        if (!holds.test(activity)) {
            return gaps ? memory : emptied(memory);
        }
        long now = Micros.of(activity.occurredAt());
        int drop = 0;
        if (memory.length > HITS && now - memory[HITS] > within) {
            drop = (int) memory[USED];
            while (HITS + drop < memory.length && now - memory[HITS + drop] > within) {
                drop++;
            }
        }
        long[] next = new long[memory.length - drop + 1];
        System.arraycopy(memory, 0, next, 0, HITS);
        System.arraycopy(memory, HITS + drop, next, HITS, memory.length - HITS - drop);
        next[next.length - 1] = now;
        next[USED] = drop > 0 ? 0 : memory[USED];
        int count = next.length - HITS;
        int tier = Arrays.binarySearch(needs, count);
        if (tier >= 0) {
            reached.tier(tier, Micros.toInstant(next[HITS]), activity.occurredAt());
            next[USED] = count;
        }
        return tier == needs.length - 1 ? emptied(next) : next;
    }

    private static long[] emptied(long[] memory) {
        long[] empty = Arrays.copyOf(memory, HITS);
        empty[USED] = 0;
        return empty;
    }
}
