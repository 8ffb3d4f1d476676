package io.communitykit.metrics.audience;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Tells who was active from the first day on.
 *
 * @param days active members per day and in the windows that end with it
 * @param byDay where members stand, per day
 * @param byWeek where members stand, per week of the calendar
 * @param byMonth where members stand, per month of the calendar
 * @param stickiness members by the number of days on which they were active, of the last {@value #STICKINESS_DAYS}
 */
public record AudienceReport(
        List<ActiveDay> days,
        List<Lifecycle> byDay,
        List<Lifecycle> byWeek,
        List<Lifecycle> byMonth,
        NavigableMap<Integer, Long> stickiness) {

    /** Over how many days stickiness is counted. */
    public static final int STICKINESS_DAYS = 28;

    /** Copies the parts. */
    public AudienceReport {
        days = List.copyOf(days);
        byDay = List.copyOf(byDay);
        byWeek = List.copyOf(byWeek);
        byMonth = List.copyOf(byMonth);
        stickiness = Collections.unmodifiableNavigableMap(new TreeMap<>(stickiness));
    }

    /**
     * Reports up to a day.
     *
     * @param audience knows who was active
     * @param upTo the last day, inclusive
     * @return the report; without lines if nobody was active by then
     */
    public static AudienceReport of(Audience audience, LocalDate upTo) {
        int first = audience.firstDay();
        if (first > upTo.toEpochDay()) {
            return new AudienceReport(List.of(), List.of(), List.of(), List.of(), new TreeMap<>());
        }
        LocalDate from = LocalDate.ofEpochDay(first);
        return new AudienceReport(
                audience.days(from, upTo),
                audience.lifecycle(Period.DAY, from, upTo),
                audience.lifecycle(Period.WEEK, from, upTo),
                audience.lifecycle(Period.MONTH, from, upTo),
                audience.stickiness(Period.DAY, upTo.minusDays(STICKINESS_DAYS - 1L), upTo));
    }

    /**
     * Finds the day with most active members.
     *
     * @return the first such day; empty if there is none
     */
    public Optional<ActiveDay> busiest() {
        ActiveDay busiest = null;
        for (ActiveDay day : days) {
            if (busiest == null || day.active() > busiest.active()) {
                busiest = day;
            }
        }
        return Optional.ofNullable(busiest);
    }

    /**
     * Tells how many members were active on a day on average.
     *
     * @return the sum of daily active members, of the days on which anybody was active
     */
    public Share meanDaily() {
        long sum = 0;
        long lively = 0;
        for (ActiveDay day : days) {
            sum += day.active();
            lively += day.active() > 0 ? 1 : 0;
        }
        return new Share(sum, lively);
    }
}
