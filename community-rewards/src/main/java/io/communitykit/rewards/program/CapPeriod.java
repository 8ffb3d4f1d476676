package io.communitykit.rewards.program;

/** Says how often a cap begins anew, by the calendar of the program's zone. */
public enum CapPeriod {

    /** At midnight. */
    DAY,

    /** On Monday, as ISO 8601 has it. */
    WEEK,

    /** On the first of the month. */
    MONTH,

    /** On the first of January. */
    YEAR
}
