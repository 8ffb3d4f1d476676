package io.communitykit.rewards;

import io.communitykit.rewards.program.CapPeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneRules;

/** Counts the days, weeks, months or years of a zone, so that equal numbers mean the same period. */
final class Calendar {

    private static final long DAY_SECONDS = 86_400;
    private static final long DAYS_OF_WEEK = 7;
    private static final long MONTHS_OF_YEAR = 12;

    /** 1970-01-01 was a Thursday: three days after a Monday. */
    private static final long EPOCH_AFTER_MONDAY = 3;

    private final CapPeriod period;
    private final ZoneRules zone;

    Calendar(CapPeriod period, ZoneId zone) {
        this.period = period;
        this.zone = zone.getRules();
    }

    long periodOf(Instant instant) {
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
}
