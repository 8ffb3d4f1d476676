package io.communitykit.metrics.audience;

/** Says over which stretch of a calendar members are counted. */
public enum Period {
    /** An hour of the clock. */
    HOUR,
    /** A day from midnight to midnight, be it 23, 24 or 25 hours long. */
    DAY,
    /** Seven days from the first day of the week. */
    WEEK,
    /** A month of the calendar. */
    MONTH
}
