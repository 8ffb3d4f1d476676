package io.communitykit.metrics.audience;

import java.time.LocalDate;

/**
 * Counts the distinct members who were active on a day and in the windows that end with it.
 *
 * @param date the day
 * @param active members active on the day
 * @param week members active on the day or the 6 days before
 * @param month members active on the day or the 29 days before
 */
public record ActiveDay(LocalDate date, long active, long week, long month) {

    /** Days of the rolling week. */
    public static final int WEEK = 7;

    /** Days of the rolling month. */
    public static final int MONTH = 30;

    /**
     * Tells how much of the month's audience came on the day.
     *
     * @return active members of the month
     */
    public Share stickiness() {
        return new Share(active, month);
    }
}
