package io.communitykit.metrics.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class CommunityCalendarTest {

    private static final CommunityCalendar UTC = new CommunityCalendar(ZoneOffset.UTC, DayOfWeek.MONDAY);
    private static final CommunityCalendar WARSAW = new CommunityCalendar(ZoneId.of("Europe/Warsaw"), DayOfWeek.SUNDAY);

    @Test
    void aDayIsThatOfTheZone() {
        Instant lateEvening = Instant.parse("2024-05-01T22:30:00Z");

        assertThat(UTC.day(lateEvening)).isEqualTo(day("2024-05-01"));
        assertThat(WARSAW.day(lateEvening)).isEqualTo(day("2024-05-02"));
    }

    @Test
    void theDayOfTheSpringChangeHas23Hours() {
        int hours = WARSAW.number(Period.HOUR, Instant.parse("2024-03-31T22:00:00Z"))
                - WARSAW.number(Period.HOUR, Instant.parse("2024-03-30T23:00:00Z"));

        assertThat(hours).isEqualTo(23);
        assertThat(WARSAW.day(Instant.parse("2024-03-31T21:59:59Z"))).isEqualTo(day("2024-03-31"));
        assertThat(WARSAW.day(Instant.parse("2024-03-31T22:00:00Z"))).isEqualTo(day("2024-04-01"));
    }

    @Test
    void theHourThatIsShownTwiceIsTwoHours() {
        assertThat(WARSAW.number(Period.HOUR, Instant.parse("2024-10-27T01:30:00Z")))
                .isEqualTo(WARSAW.number(Period.HOUR, Instant.parse("2024-10-27T00:30:00Z")) + 1);
    }

    @Test
    void anHourBeginsWithTheClockOfTheZone() {
        CommunityCalendar kolkata = new CommunityCalendar(ZoneId.of("Asia/Kolkata"), DayOfWeek.MONDAY);
        int hour = kolkata.number(Period.HOUR, Instant.parse("2024-05-01T10:30:00Z"));

        assertThat(kolkata.number(Period.HOUR, Instant.parse("2024-05-01T11:29:59Z")))
                .isEqualTo(hour);
        assertThat(kolkata.number(Period.HOUR, Instant.parse("2024-05-01T10:29:59Z")))
                .isEqualTo(hour - 1);
        assertThat(kolkata.name(Period.HOUR, hour)).isEqualTo("2024-05-01T16:00+05:30");
    }

    @Test
    void aWeekBeginsOnItsFirstDay() {
        assertThat(UTC.ofDay(Period.WEEK, day("2024-05-05"))).isEqualTo(UTC.ofDay(Period.WEEK, day("2024-04-29")));
        assertThat(UTC.ofDay(Period.WEEK, day("2024-05-06"))).isEqualTo(UTC.ofDay(Period.WEEK, day("2024-05-05")) + 1);
        assertThat(WARSAW.ofDay(Period.WEEK, day("2024-05-05")))
                .isEqualTo(WARSAW.ofDay(Period.WEEK, day("2024-05-11")));
        assertThat(WARSAW.name(Period.WEEK, WARSAW.ofDay(Period.WEEK, day("2024-05-11"))))
                .isEqualTo("2024-05-05");
    }

    @Test
    void aPeriodBeginsWithItsFirstDay() {
        for (Period period : new Period[] {Period.DAY, Period.WEEK, Period.MONTH}) {
            for (int day = -1000; day < 1000; day++) {
                int number = WARSAW.ofDay(period, day);

                assertThat(WARSAW.firstDay(period, number)).isLessThanOrEqualTo(day);
                assertThat(WARSAW.firstDay(period, number + 1)).isGreaterThan(day);
            }
        }
    }

    @Test
    void aDayLiesInNoHour() {
        assertThatThrownBy(() -> UTC.ofDay(Period.HOUR, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("HOUR");
    }

    private static int day(String date) {
        return (int) LocalDate.parse(date).toEpochDay();
    }
}
