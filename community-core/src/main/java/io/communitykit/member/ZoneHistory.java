package io.communitykit.member;

import io.communitykit.activity.Moment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Knows in which time zone somebody lived when, so that a day or a streak means their own. Immutable; a look-up costs
 * O(number of changes).
 *
 * @param first the zone before the first change
 * @param changes later zones, ascending, each from its own instant on
 */
public record ZoneHistory(ZoneId first, List<Change> changes) {

    /**
     * Holds a change of zone.
     *
     * @param from the instant from which the zone holds, inclusive, to the microsecond
     * @param zone the zone
     */
    public record Change(Instant from, ZoneId zone) {

        /**
         * Cuts the instant to microseconds.
         *
         * @throws IllegalArgumentException if it is outside the years 1 to 9999
         */
        public Change {
            from = Moment.storable("zone change", from);
        }
    }

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if two changes are at the same instant or not ascending
     */
    public ZoneHistory {
        changes = List.copyOf(changes);
        for (int i = 1; i < changes.size(); i++) {
            if (!changes.get(i).from().isAfter(changes.get(i - 1).from())) {
                throw new IllegalArgumentException(
                        "zone change " + i + " was from " + changes.get(i).from() + " but it must be after "
                                + changes.get(i - 1).from());
            }
        }
    }

    /**
     * Knows one zone for all time.
     *
     * @param zone the zone
     * @return the history
     */
    public static ZoneHistory always(ZoneId zone) {
        return new ZoneHistory(zone, List.of());
    }

    /**
     * Adds a change, in whatever order changes become known; one at the same instant replaces the older word.
     *
     * @param from the instant from which the zone holds
     * @param zone the zone
     * @return the history with it
     * @throws IllegalArgumentException if the instant is outside the years 1 to 9999
     */
    public ZoneHistory with(Instant from, ZoneId zone) {
        Change added = new Change(from, zone);
        List<Change> all = new ArrayList<>(changes);
        all.removeIf(change -> change.from().equals(added.from()));
        all.add(added);
        all.sort(Comparator.comparing(Change::from));
        return new ZoneHistory(first, all);
    }

    /**
     * Tells the zone at an instant.
     *
     * @param instant the instant
     * @return the zone that held then
     */
    public ZoneId at(Instant instant) {
        ZoneId zone = first;
        for (Change change : changes) {
            if (change.from().isAfter(instant)) {
                break;
            }
            zone = change.zone();
        }
        return zone;
    }

    /**
     * Tells the date that somebody's calendar showed.
     *
     * @param instant the instant
     * @return the local date in the zone that held then
     */
    public LocalDate dateAt(Instant instant) {
        return LocalDate.ofInstant(instant, at(instant));
    }
}
