package io.communitykit.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class ZoneHistoryTest {

    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
    private static final ZoneId TAIPEI = ZoneId.of("Asia/Taipei");
    private static final Instant MOVE = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void oneZoneHoldsForAllTime() {
        ZoneHistory always = ZoneHistory.always(TAIPEI);

        assertThat(always.at(Instant.MIN)).isEqualTo(TAIPEI);
        assertThat(always.at(Instant.MAX)).isEqualTo(TAIPEI);
    }

    @Test
    void aChangeHoldsFromItsOwnInstantOn() {
        ZoneHistory moved = ZoneHistory.always(WARSAW).with(MOVE, TAIPEI);

        assertThat(moved.at(MOVE.minusNanos(1))).isEqualTo(WARSAW);
        assertThat(moved.at(MOVE)).isEqualTo(TAIPEI);
    }

    @Test
    void changesMayBecomeKnownInAnyOrder() {
        ZoneHistory forwards = ZoneHistory.always(WARSAW).with(MOVE, TAIPEI).with(MOVE.plusSeconds(60), ZoneOffset.UTC);
        ZoneHistory backwards = ZoneHistory.always(WARSAW)
                .with(MOVE.plusSeconds(60), ZoneOffset.UTC)
                .with(MOVE, TAIPEI);

        assertThat(forwards).isEqualTo(backwards);
        assertThat(forwards.at(MOVE.plusSeconds(61))).isEqualTo(ZoneOffset.UTC);
    }

    @Test
    void aLaterWordAboutTheSameInstantReplacesTheOlder() {
        assertThat(ZoneHistory.always(WARSAW).with(MOVE, TAIPEI).with(MOVE.plusNanos(1), ZoneOffset.UTC))
                .isEqualTo(ZoneHistory.always(WARSAW).with(MOVE, ZoneOffset.UTC));
    }

    @Test
    void changesThatAreNotAscendingAreRefused() {
        ZoneHistory.Change first = new ZoneHistory.Change(MOVE, TAIPEI);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ZoneHistory(WARSAW, List.of(first, first)))
                .withMessageContaining("but it must be after 2026-03-01T12:00:00Z");
    }

    @Test
    void theDayAfterTheClocksWentForwardBeginsAnHourEarlier() {
        ZoneHistory warsaw = ZoneHistory.always(WARSAW);

        assertThat(warsaw.dateAt(Instant.parse("2026-03-28T22:59:59Z"))).isEqualTo("2026-03-28");
        assertThat(warsaw.dateAt(Instant.parse("2026-03-28T23:00:00Z"))).isEqualTo("2026-03-29");
        assertThat(warsaw.dateAt(Instant.parse("2026-03-29T21:59:59Z"))).isEqualTo("2026-03-29");
        assertThat(warsaw.dateAt(Instant.parse("2026-03-29T22:00:00Z"))).isEqualTo("2026-03-30");
    }

    @Test
    void theDayOnWhichTheClocksGoBackHas25Hours() {
        ZoneHistory warsaw = ZoneHistory.always(WARSAW);

        assertThat(warsaw.dateAt(Instant.parse("2026-10-24T22:00:00Z"))).isEqualTo("2026-10-25");
        assertThat(warsaw.dateAt(Instant.parse("2026-10-25T22:59:59Z"))).isEqualTo("2026-10-25");
        assertThat(warsaw.dateAt(Instant.parse("2026-10-25T23:00:00Z"))).isEqualTo("2026-10-26");
    }

    /** Samoa crossed the date line: its 29 December 2011 was followed by the 31st. */
    @Test
    void aDayThatACountryLeftOutIsNeverShown() {
        ZoneHistory apia = ZoneHistory.always(ZoneId.of("Pacific/Apia"));
        Instant last = Instant.parse("2011-12-30T09:59:59Z");

        assertThat(apia.dateAt(last)).isEqualTo("2011-12-29");
        assertThat(apia.dateAt(last.plusSeconds(1))).isEqualTo("2011-12-31");
    }

    @Test
    void whoeverCrossesTheDateLineLivesADayTwiceOrNever() {
        ZoneId kiritimati = ZoneId.of("Pacific/Kiritimati");
        ZoneId honolulu = ZoneId.of("Pacific/Honolulu");
        Instant flight = Instant.parse("2026-03-02T09:30:00Z");

        ZoneHistory eastwards = ZoneHistory.always(kiritimati).with(flight, honolulu);
        assertThat(eastwards.dateAt(flight.minusSeconds(1))).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(eastwards.dateAt(flight)).isEqualTo(LocalDate.of(2026, 3, 1));

        ZoneHistory westwards = ZoneHistory.always(honolulu).with(flight, kiritimati);
        assertThat(westwards.dateAt(flight.minusSeconds(1))).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(westwards.dateAt(flight)).isEqualTo(LocalDate.of(2026, 3, 2));
    }
}
