package io.communitykit.metrics.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Holds every answer against the plain reading of its definition. */
class AudienceProperties {

    private static final CommunityCalendar CALENDAR = new CommunityCalendar(ZoneOffset.UTC, DayOfWeek.SUNDAY);

    @Property
    void everyWindowCountsDistinctMembers(
            @ForAll("days") List<Set<Integer>> members, @ForAll @IntRange(min = -40, max = 120) int from) {
        LocalDate first = LocalDate.ofEpochDay(from);

        for (ActiveDay day : audience(members).days(first, first.plusDays(50))) {
            int at = (int) day.date().toEpochDay();
            assertThat(day.active()).isEqualTo(distinct(members, at, at));
            assertThat(day.week()).isEqualTo(distinct(members, at - 6, at));
            assertThat(day.month()).isEqualTo(distinct(members, at - 29, at));
            assertThat(day.stickiness()).isEqualTo(new Share(day.active(), day.month()));
        }
    }

    @Property
    void lifecycleIsWhatItsWordsSay(
            @ForAll("days") List<Set<Integer>> members,
            @ForAll("periods") Period period,
            @ForAll @IntRange(min = -40, max = 120) int from) {
        int first = CALENDAR.ofDay(period, from);
        List<Lifecycle> lines =
                audience(members).lifecycle(period, LocalDate.ofEpochDay(from), LocalDate.ofEpochDay(from + 80));

        assertThat(lines).hasSize(CALENDAR.ofDay(period, from + 80) - first + 1);
        for (int i = 0; i < lines.size(); i++) {
            Lifecycle line = lines.get(i);
            int now = first + i;
            long fresh = 0;
            long returning = 0;
            long resurrecting = 0;
            long dormant = 0;
            for (Set<Integer> days : members) {
                TreeSet<Integer> active = new TreeSet<>();
                days.forEach(day -> active.add(CALENDAR.ofDay(period, day)));
                boolean before = active.contains(now - 1);
                if (!active.contains(now)) {
                    dormant += before ? 1 : 0;
                } else if (active.first() == now) {
                    fresh++;
                } else if (before) {
                    returning++;
                } else {
                    resurrecting++;
                }
            }
            assertThat(line)
                    .isEqualTo(new Lifecycle(CALENDAR.name(period, now), fresh, returning, resurrecting, dormant));
        }
    }

    @Property
    void stickinessCountsActivePeriods(@ForAll("days") List<Set<Integer>> members, @ForAll("periods") Period period) {
        TreeMap<Integer, Long> expected = new TreeMap<>();
        for (Set<Integer> days : members) {
            int periods = (int) days.stream()
                    .filter(day -> day >= 5 && day <= 70)
                    .map(day -> CALENDAR.ofDay(period, day))
                    .distinct()
                    .count();
            if (periods > 0) {
                expected.merge(periods, 1L, Long::sum);
            }
        }

        assertThat(audience(members).stickiness(period, LocalDate.ofEpochDay(5), LocalDate.ofEpochDay(70)))
                .isEqualTo(expected);
    }

    private static Audience audience(List<Set<Integer>> members) {
        Presence presence = new Presence();
        IntStream.range(0, members.size())
                .forEach(member -> members.get(member).forEach(day -> presence.add(member, day, 1)));
        return Audience.of(presence, CALENDAR);
    }

    private static long distinct(List<Set<Integer>> members, int from, int to) {
        return members.stream()
                .filter(days -> days.stream().anyMatch(day -> day >= from && day <= to))
                .count();
    }

    @Provide
    Arbitrary<List<Set<Integer>>> days() {
        return Arbitraries.integers().between(0, 130).set().ofMaxSize(12).list().ofMaxSize(8);
    }

    @Provide
    Arbitrary<Period> periods() {
        return Arbitraries.of(Period.DAY, Period.WEEK, Period.MONTH);
    }
}
