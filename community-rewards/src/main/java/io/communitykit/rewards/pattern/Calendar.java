package io.communitykit.rewards.pattern;

import io.communitykit.rewards.program.CapPeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneRules;

/** Counts the days, weeks, months or years of a zone, so that equal numbers mean the same period. Immutable. */
public final class Calendar implements Periodic {

    private static final long DAY_SECONDS = 86_400;
    private static final long DAYS_OF_WEEK = 7;
    private static final long MONTHS_OF_YEAR = 12;

    /** 1970-01-01 was a Thursday: three days after a Monday. */
    private static final long EPOCH_AFTER_MONDAY = 3;

    private final CapPeriod period;
    private final ZoneId zoneId;
    private final ZoneRules zone;

    /**
     * Makes the calendar of a zone.
     *
     * @param period what is counted
     * @param zone where it begins
     */
    public Calendar(CapPeriod period, ZoneId zone) {
        this.period = period;
        this.zoneId = zone;
        this.zone = zone.getRules();
    }

    @Override
    public long periodOf(Instant instant) {
        long second = instant.getEpochSecond() + zone.getOffset(instant).getTotalSeconds();
        long day = Math.floorDiv(second, DAY_SECONDS);
        return switch (period) {
            case DAY -> day;
            case WEEK -> Math.floorDiv(day + EPOCH_AFTER_MONDAY, DAYS_OF_WEEK);
            case MONTH -> {
                LocalDate date = LocalDate.ofEpochDay(day);
                yield date.getYear() * MONTHS_OF_YEAR + date.getMonthValue() - 1;
            }
            case YEAR -> LocalDate.ofEpochDay(day).getYear();
        };
    }

    @Override
    public Instant startOf(long number) {
        LocalDate first = switch (period) {
            case DAY -> LocalDate.ofEpochDay(number);
            case WEEK -> LocalDate.ofEpochDay(number * DAYS_OF_WEEK - EPOCH_AFTER_MONDAY);
            case MONTH ->
                LocalDate.of(
                        (int) Math.floorDiv(number, MONTHS_OF_YEAR),
                        (int) Math.floorMod(number, MONTHS_OF_YEAR) + 1,
                        1);
            case YEAR -> LocalDate.of((int) number, 1, 1);
        };
        return first.atStartOfDay(zoneId).toInstant();
    }
}
