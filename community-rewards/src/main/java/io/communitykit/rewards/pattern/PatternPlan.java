package io.communitykit.rewards.pattern;

import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityFilter;
import io.communitykit.activity.AttributeTest;
import io.communitykit.rewards.badge.Span;
import io.communitykit.rewards.program.Amount;
import io.communitykit.rewards.program.CapPeriod;
import io.communitykit.rewards.program.Pattern;
import io.communitykit.rewards.program.Share;
import io.communitykit.rewards.program.Tier;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** A pattern of a badge, compiled. Immutable and thread-safe; what it remembers of a member is handed in. */
public final class PatternPlan {

    /** Where the numbers of the fold begin. */
    static final int OWN = 4;

    /** Which tiers the member holds, one bit for each. */
    private static final int HELD = 0;

    /** Which tiers are reached and wait for the share of failures to fall, one bit for each. */
    private static final int WAITING = 1;

    private static final int COUNTED = 2;
    private static final int FAILED = 3;
    private static final long HUNDRED = 100;

    private final List<? extends Tier> tiers;
    private final boolean onceEach;
    private final Fold fold;
    private final Predicate<Activity> speaks;
    private final @Nullable Share share;
    private final Predicate<Activity> counts;
    private final List<Predicate<Activity>> fails;

    private PatternPlan(Pattern pattern, boolean onceEach, @Nullable Share share, Fold fold) {
        this.tiers = List.copyOf(pattern.tiers());
        this.onceEach = onceEach;
        this.fold = fold;
        this.share = share;
        this.speaks = selects(pattern.of());
        this.counts = share == null ? activity -> false : selects(share.among());
        this.fails = share == null
                ? List.of()
                : share.fails().stream().map(PatternPlan::selects).toList();
    }

    private static Predicate<Activity> selects(ActivityFilter filter) {
        Predicate<Activity> restriction = filter.restriction();
        return activity -> filter.types().contains(activity.type()) && restriction.test(activity);
    }

    /**
     * Tells whether an activity says something to the pattern, or to what must hold beside it.
     *
     * @param activity the activity
     * @return true if it must be taken
     */
    public boolean concerns(Activity activity) {
        return speaks.test(activity) || counts.test(activity);
    }

    /**
     * Compiles a pattern.
     *
     * @param pattern the pattern
     * @param onceEach whether a member can earn each tier only once
     * @param share what must hold beside it; null if nothing must
     * @param zone where periods of the calendar begin
     * @param amounts compiles amounts
     * @return the plan
     */
    public static PatternPlan of(
            Pattern pattern,
            boolean onceEach,
            @Nullable Share share,
            ZoneId zone,
            Function<Amount, ToLongFunction<Activity>> amounts) {
        return new PatternPlan(pattern, onceEach, share, fold(pattern, zone, amounts));
    }

    private static Fold fold(Pattern pattern, ZoneId zone, Function<Amount, ToLongFunction<Activity>> amounts) {
        if (pattern instanceof Pattern.Streak streak) {
            Predicate<Activity> holds = test(streak.holds());
            Duration within = streak.within();
            return within == null
                    ? new StreakFold(holds, streak.gaps(), needs(streak.tiers()))
                    : new TimedStreakFold(holds, streak.gaps(), within, needs(streak.tiers()));
        } else if (pattern instanceof Pattern.InPeriod one) {
            return new PeriodFold(
                    amounts.apply(one.amount()), periods(one.per(), one.every(), zone), needs(one.tiers()));
        } else if (pattern instanceof Pattern.Periods many) {
            return new PeriodsFold(
                    amounts.apply(many.amount()),
                    periods(many.per(), many.every(), zone),
                    many.needs(),
                    many.gaps(),
                    needs(many.tiers()));
        }
        return new MatchFold(((Pattern.Matches) pattern)
                .tiers().stream().map(tier -> test(tier.where())).toList());
    }

    private static Periodic periods(@Nullable CapPeriod per, @Nullable Duration every, ZoneId zone) {
        if (every != null) {
            return EqualPeriods.of(every);
        }
        return new Calendar(per == null ? CapPeriod.DAY : per, zone);
    }

    private static long[] needs(List<Pattern.CountedTier> tiers) {
        return tiers.stream().mapToLong(Pattern.CountedTier::reaches).toArray();
    }

    private static Predicate<Activity> test(Map<String, AttributeTest> where) {
        return new ActivityFilter(List.of(), where, List.of(), List.of()).restriction();
    }

    /**
     * Goes on by one activity.
     *
     * @param activity an activity that {@link #concerns} the pattern, after all others of the member
     * @param before what was remembered of the member; empty at the beginning; may be changed
     * @param earned takes what is earned by it
     * @return what is to be remembered now
     */
    public long[] take(Activity activity, long[] before, Earned earned) {
        long[] memory = before.length < OWN ? Arrays.copyOf(before, OWN) : before;
        if (share != null && counts.test(activity)) {
            memory[COUNTED]++;
            memory[FAILED] += fails.stream().anyMatch(test -> test.test(activity)) ? 1 : 0;
        }
        boolean holds = share == null || memory[FAILED] * HUNDRED <= memory[COUNTED] * share.atMost();
        long[] bits = {memory[HELD], memory[WAITING]};
        for (int tier = 0; holds && bits[1] != 0 && tier < tiers.size(); tier++) {
            if ((bits[1] & 1L << tier) != 0) {
                bits[1] &= ~(1L << tier);
                earn(tier, activity.occurredAt(), activity.occurredAt(), bits, earned);
            }
        }
        if (speaks.test(activity)) {
            memory = fold.take(activity, memory, (tier, from, to) -> {
                if (holds) {
                    earn(tier, from, to, bits, earned);
                } else {
                    bits[1] |= 1L << tier;
                }
            });
        }
        memory[HELD] = bits[0];
        memory[WAITING] = bits[1];
        return memory;
    }

    private void earn(int tier, Instant from, Instant to, long[] bits, Earned earned) {
        if (!onceEach || (bits[0] & 1L << tier) == 0) {
            bits[0] |= onceEach ? 1L << tier : 0;
            earned.tier(tiers.get(tier), new Span(Micros.storable(from), Micros.storable(to)));
        }
    }

    /**
     * Tells how far a member has come towards the first tier that is still to come, as of the member's last activity
     * that the pattern speaks of.
     *
     * @param pattern the pattern
     * @param memory what is remembered of the member
     * @return the number counted so far
     */
    public static long progress(Pattern pattern, List<Long> memory) {
        int place = pattern instanceof Pattern.Periods ? PeriodsFold.COUNT : OWN + 1;
        if (pattern instanceof Pattern.Streak streak) {
            if (streak.within() != null) {
                return Math.max(0, memory.size() - TimedStreakFold.HITS);
            }
            place = StreakFold.COUNT;
        } else if (pattern instanceof Pattern.Matches) {
            return 0;
        }
        return place < memory.size() ? memory.get(place) : 0;
    }

    /** Takes what is earned. */
    @FunctionalInterface
    public interface Earned {

        /**
         * Takes a tier.
         *
         * @param tier the tier
         * @param span from when to when the pattern came true
         */
        void tier(Tier tier, Span span);
    }
}
