package io.communitykit.rewards.leaderboard;

/** Says over which period of the calendar a board counts. */
public enum BoardPeriod {

    /** Everything. */
    ALL,

    /** From the first of January. */
    YEAR,

    /** From the first of January, April, July or October. */
    QUARTER,

    /** From the first of the month. */
    MONTH,

    /** From Monday, as ISO 8601 has it. */
    WEEK,

    /** From midnight. */
    DAY
}
