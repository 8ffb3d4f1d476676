package io.communitykit.metrics.audience;

import io.communitykit.metrics.statistics.Inequality;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Answers who was active when, exactly, from counts per member and day. Each answer costs one pass over the active days
 * of all members.
 */
public final class Audience {

    private final Presence presence;
    private final CommunityCalendar calendar;

    private Audience(Presence presence, CommunityCalendar calendar) {
        this.presence = presence;
        this.calendar = calendar;
    }

    /**
     * Looks at counts by day.
     *
     * @param presence the counts; they must not change meanwhile
     * @param calendar their calendar
     * @return the answers
     */
    public static Audience of(Presence presence, CommunityCalendar calendar) {
        return new Audience(presence, calendar);
    }

    /**
     * Counts the members who were ever active.
     *
     * @return how many members have a day with a positive count
     */
    public long members() {
        long members = 0;
        for (int member = 0; member < presence.members(); member++) {
            if (presence.next(member, Integer.MIN_VALUE) != Presence.NONE) {
                members++;
            }
        }
        return members;
    }

    /**
     * Counts the activities.
     *
     * @return how many there were, of all members on all days
     */
    public long activities() {
        return presence.total();
    }

    /**
     * Tells how unequally the activities are spread over those who were ever active.
     *
     * @return the counts of all members
     */
    public Inequality contribution() {
        return Inequality.of(IntStream.range(0, presence.members())
                .mapToLong(member -> Math.max(0, presence.total(member)))
                .toArray());
    }

    /**
     * Finds the first active day.
     *
     * @return its number; {@link Presence#NONE} if nobody was ever active
     */
    public int firstDay() {
        int first = Presence.NONE;
        for (int member = 0; member < presence.members(); member++) {
            first = Math.min(first, presence.next(member, Integer.MIN_VALUE));
        }
        return first;
    }

    /**
     * Counts daily, weekly and monthly active members. A member's active days cover the windows that end on them or
     * later; what overlaps is covered once, so each window counts each member once.
     *
     * @param from the first day, inclusive
     * @param to the last day, inclusive
     * @return one line per day; empty if the last day is before the first
     */
    public List<ActiveDay> days(LocalDate from, LocalDate to) {
        int first = (int) from.toEpochDay();
        int length = Math.max(0, (int) to.toEpochDay() - first + 1);
        Window day = new Window(first, length, 1);
        Window week = new Window(first, length, ActiveDay.WEEK);
        Window month = new Window(first, length, ActiveDay.MONTH);
        for (int member = 0; member < presence.members(); member++) {
            day.begin();
            week.begin();
            month.begin();
            presence.forEachWord(member, (number, block, word) -> {
                for (long rest = word; rest != 0; rest &= rest - 1) {
                    int active = block * Presence.BLOCK + Long.numberOfTrailingZeros(rest);
                    day.cover(active);
                    week.cover(active);
                    month.cover(active);
                }
            });
        }
        List<ActiveDay> days = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            days.add(new ActiveDay(from.plusDays(i), day.next(), week.next(), month.next()));
        }
        return Collections.unmodifiableList(days);
    }

    /**
     * Counts members by where they stand in each period of a range. A period that the range touches counts whole.
     *
     * @param period a day or longer
     * @param from a day of the first period
     * @param to a day of the last period
     * @return one line per period; empty if the last day is before the first
     * @throws IllegalArgumentException if the period is an hour
     */
    public List<Lifecycle> lifecycle(Period period, LocalDate from, LocalDate to) {
        int first = calendar.ofDay(period, (int) from.toEpochDay());
        int length = Math.max(0, calendar.ofDay(period, (int) to.toEpochDay()) - first + 1);
        long[] fresh = new long[length];
        long[] returning = new long[length];
        long[] resurrecting = new long[length];
        long[] dormant = new long[length];
        for (int member = 0; length > 0 && member < presence.members(); member++) {
            int day = presence.next(member, Integer.MIN_VALUE);
            boolean before = false;
            int previous = 0;
            while (day != Presence.NONE) {
                int now = calendar.ofDay(period, day);
                int place = now - first;
                boolean follows = before && now == previous + 1;
                if (before && !follows) {
                    count(dormant, previous + 1 - first);
                }
                count(!before ? fresh : follows ? returning : resurrecting, place);
                before = true;
                previous = now;
                if (place >= length) {
                    break;
                }
                day = presence.next(member, calendar.firstDay(period, now + 1));
            }
            if (before && day == Presence.NONE) {
                count(dormant, previous + 1 - first);
            }
        }
        List<Lifecycle> lines = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            lines.add(new Lifecycle(
                    calendar.name(period, first + i), fresh[i], returning[i], resurrecting[i], dormant[i]));
        }
        return Collections.unmodifiableList(lines);
    }

    private static void count(long[] counts, int place) {
        if (place >= 0 && place < counts.length) {
            counts[place]++;
        }
    }

    /**
     * Counts members by the number of periods in which they were active.
     *
     * @param period a day or longer; days outside the range do not count, also where the range cuts a period
     * @param from the first day, inclusive
     * @param to the last day, inclusive
     * @return members by active periods, ascending; members without any are left out
     * @throws IllegalArgumentException if the period is an hour
     */
    public NavigableMap<Integer, Long> stickiness(Period period, LocalDate from, LocalDate to) {
        NavigableMap<Integer, Long> members = new TreeMap<>();
        int end = (int) to.toEpochDay();
        for (int member = 0; member < presence.members(); member++) {
            int periods = 0;
            int day = presence.next(member, (int) from.toEpochDay());
            while (day <= end) {
                periods++;
                day = presence.next(member, calendar.firstDay(period, calendar.ofDay(period, day) + 1));
            }
            if (periods > 0) {
                members.merge(periods, 1L, Long::sum);
            }
        }
        return Collections.unmodifiableNavigableMap(members);
    }
}
