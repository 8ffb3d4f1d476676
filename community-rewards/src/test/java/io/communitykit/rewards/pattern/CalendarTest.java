package io.communitykit.rewards.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.rewards.program.CapPeriod;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarTest {

    @ParameterizedTest
    @CsvSource({
        "DAY, UTC, 2026-03-01T00:00:00Z, 2026-03-01T23:59:59.999999Z, true",
        "DAY, UTC, 2026-03-01T23:59:59Z, 2026-03-02T00:00:00Z, false",
        "DAY, UTC, 1969-12-31T00:00:00Z, 1969-12-31T23:59:59Z, true",
        "DAY, UTC, 1969-12-31T23:59:59Z, 1970-01-01T00:00:00Z, false",
        "DAY, Asia/Kathmandu, 2026-03-01T18:14:00Z, 2026-03-01T18:15:00Z, false",
        // the clocks go forward: the day has 23 hours
        "DAY, Europe/Warsaw, 2026-03-28T23:00:00Z, 2026-03-29T21:59:59Z, true",
        "DAY, Europe/Warsaw, 2026-03-29T21:59:59Z, 2026-03-29T22:00:00Z, false",
        "WEEK, UTC, 2026-03-02T00:00:00Z, 2026-03-08T23:59:59Z, true",
        "WEEK, UTC, 2026-03-01T23:59:59Z, 2026-03-02T00:00:00Z, false",
        "WEEK, UTC, 1969-12-29T00:00:00Z, 1970-01-04T23:59:59Z, true",
        "MONTH, UTC, 2026-02-01T00:00:00Z, 2026-02-28T23:59:59Z, true",
        "MONTH, UTC, 2025-12-31T23:59:59Z, 2026-01-01T00:00:00Z, false",
        "MONTH, UTC, 2025-03-01T00:00:00Z, 2026-03-01T00:00:00Z, false",
        "YEAR, UTC, 2026-01-01T00:00:00Z, 2026-12-31T23:59:59Z, true",
        "YEAR, America/New_York, 2026-01-01T04:59:59Z, 2026-01-01T05:00:00Z, false"
    })
    void twoInstantsAreOfOnePeriodIfTheCalendarOfTheZoneSaysSo(
            CapPeriod period, ZoneId zone, Instant one, Instant other, boolean same) {
        Calendar calendar = new Calendar(period, zone);

        assertThat(calendar.periodOf(one) == calendar.periodOf(other)).isEqualTo(same);
        assertThat(calendar.periodOf(one)).isLessThanOrEqualTo(calendar.periodOf(other));
    }
}
