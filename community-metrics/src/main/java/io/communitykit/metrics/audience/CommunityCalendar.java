package io.communitykit.metrics.audience;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Numbers the days, hours, weeks and months of a zone, so that counting needs integers only. Immutable and thread-safe.
 *
 * <p>Neighbors differ by one: days are counted from 1970-01-01, hours from the epoch, weeks from the first that begins
 * on or after Monday 1970-01-05, months from January of the year 0. An hour is one of the zone's clock: where the
 * offset is not whole hours it begins at the half or quarter, and the hour that is shown twice in autumn is two hours.
 *
 * @param zone whose days are meant
 * @param weekStart the day a week begins with
 */
public record CommunityCalendar(ZoneId zone, DayOfWeek weekStart) {

    private static final int SECONDS_PER_HOUR = 3600;
    private static final int SECONDS_PER_DAY = 86_400;
    private static final int MONTHS_PER_YEAR = 12;

    /** A Sunday: 1970-01-04. */
    private static final int SUNDAY = 3;

    /**
     * Numbers the day at an instant in any zone.
     *
     * @param zone the zone
     * @param at the instant
     * @return days since 1970-01-01 on the calendar of the zone
     */
    public static int dayIn(ZoneId zone, Instant at) {
        return (int) Math.floorDiv(at.getEpochSecond() + offset(zone, at), (long) SECONDS_PER_DAY);
    }

    /**
     * Numbers the hour at an instant in any zone.
     *
     * @param zone the zone
     * @param at the instant
     * @return hours since the epoch, shifted by the part of the offset that is not whole hours
     */
    public static int hourIn(ZoneId zone, Instant at) {
        int shift = Math.floorMod(offset(zone, at), SECONDS_PER_HOUR);
        return (int) Math.floorDiv(at.getEpochSecond() + shift, (long) SECONDS_PER_HOUR);
    }

    private static int offset(ZoneId zone, Instant at) {
        return zone.getRules().getOffset(at).getTotalSeconds();
    }

    /**
     * Numbers the day at an instant.
     *
     * @param at the instant
     * @return days since 1970-01-01 in this zone
     */
    public int day(Instant at) {
        return dayIn(zone, at);
    }

    /**
     * Numbers the period at an instant.
     *
     * @param period which kind
     * @param at the instant
     * @return its number
     */
    public int number(Period period, Instant at) {
        return period == Period.HOUR ? hourIn(zone, at) : ofDay(period, day(at));
    }

    /**
     * Numbers the period that a day lies in.
     *
     * @param period a day or longer
     * @param day days since 1970-01-01
     * @return its number
     * @throws IllegalArgumentException if the period is an hour
     */
    public int ofDay(Period period, int day) {
        return switch (period) {
            case HOUR -> throw new IllegalArgumentException("period was HOUR but a day lies in no hour");
            case DAY -> day;
            case WEEK -> Math.floorDiv(day - firstWeekDay(), 7);
            case MONTH -> {
                LocalDate date = LocalDate.ofEpochDay(day);
                yield date.getYear() * MONTHS_PER_YEAR + date.getMonthValue() - 1;
            }
        };
    }

    /**
     * Tells the first day of a period.
     *
     * @param period a day or longer
     * @param number its number
     * @return days since 1970-01-01
     * @throws IllegalArgumentException if the period is an hour
     */
    public int firstDay(Period period, int number) {
        return switch (period) {
            case HOUR -> throw new IllegalArgumentException("period was HOUR but an hour has no first day");
            case DAY -> number;
            case WEEK -> number * 7 + firstWeekDay();
            case MONTH ->
                (int) LocalDate.of(
                                Math.floorDiv(number, MONTHS_PER_YEAR), Math.floorMod(number, MONTHS_PER_YEAR) + 1, 1)
                        .toEpochDay();
        };
    }

    /**
     * Names a period by its beginning: a date, and for an hour the time of the clock with its offset.
     *
     * @param period which kind
     * @param number its number
     * @return text in the form of ISO 8601
     */
    public String name(Period period, int number) {
        if (period != Period.HOUR) {
            return LocalDate.ofEpochDay(firstDay(period, number)).toString();
        }
        Instant full = Instant.ofEpochSecond((long) number * SECONDS_PER_HOUR);
        ZoneOffset offset = zone.getRules().getOffset(full);
        Instant begins = full.minusSeconds(Math.floorMod(offset.getTotalSeconds(), SECONDS_PER_HOUR));
        return LocalDateTime.ofInstant(begins, offset).atOffset(offset).toString();
    }

    /** Day number of some first day of a week. */
    private int firstWeekDay() {
        return SUNDAY + weekStart.getValue();
    }
}
