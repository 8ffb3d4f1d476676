package io.communitykit.rewards.leaderboard;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/**
 * Is a time over which a board counts.
 *
 * @param from the first instant that counts
 * @param to the last instant that counts
 */
public record Window(Instant from, Instant to) {

    private static final int MONTHS_OF_QUARTER = 3;

    /**
     * Takes the period of the calendar in which an instant is, up to that instant: the future never counts.
     *
     * @param period the period
     * @param asOf the instant
     * @param zone where the period begins
     * @return the window
     */
    public static Window of(BoardPeriod period, Instant asOf, ZoneId zone) {
        LocalDate day = asOf.atZone(zone).toLocalDate();
        LocalDate first = switch (period) {
            case ALL -> LocalDate.of(1, 1, 1);
            case YEAR -> day.withDayOfYear(1);
            case QUARTER -> {
                int before = (day.getMonthValue() - 1) % MONTHS_OF_QUARTER;
                yield day.withDayOfMonth(1).minusMonths(before);
            }
            case MONTH -> day.withDayOfMonth(1);
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case DAY -> day;
        };
        return new Window(period == BoardPeriod.ALL ? Instant.MIN : begin(first, zone), asOf);
    }

    /**
     * Takes the last days, months or years up to an instant, from the begin of the first day.
     *
     * @param period how far back the first day lies
     * @param asOf the instant
     * @param zone where days begin
     * @return the window
     */
    public static Window last(Period period, Instant asOf, ZoneId zone) {
        return new Window(begin(asOf.atZone(zone).toLocalDate().minus(period), zone), asOf);
    }

    /**
     * Takes whole days.
     *
     * @param first the first day
     * @param last the last day
     * @param zone where days begin
     * @return the window
     */
    public static Window between(LocalDate first, LocalDate last, ZoneId zone) {
        return new Window(begin(first, zone), begin(last.plusDays(1), zone).minusNanos(1));
    }

    private static Instant begin(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    /**
     * Takes what is in both windows.
     *
     * @param other the other window
     * @return the window; nothing is in it if they do not meet
     */
    public Window and(Window other) {
        return new Window(from.isAfter(other.from) ? from : other.from, to.isBefore(other.to) ? to : other.to);
    }

    /**
     * Tells whether an instant is in the window.
     *
     * @param instant the instant
     * @return true if it is; both ends are
     */
    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && !instant.isAfter(to);
    }
}
