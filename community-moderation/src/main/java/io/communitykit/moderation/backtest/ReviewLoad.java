package io.communitykit.moderation.backtest;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tells how much a policy gives people to review. Immutable.
 *
 * @param held how much was held for review in all
 * @param byDay how much was held on each day of the policy's time zone on which anything was
 * @param days how many days lie between the first and the last submission, both included
 */
public record ReviewLoad(long held, Map<LocalDate, Long> byDay, long days) {

    /** Copies the days in their order. */
    public ReviewLoad {
        byDay = Collections.unmodifiableMap(new TreeMap<>(byDay));
    }

    /**
     * Finds the day with the most to review.
     *
     * @return how much was held on that day; 0 if nothing was
     */
    public long busiest() {
        return byDay.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }
}
