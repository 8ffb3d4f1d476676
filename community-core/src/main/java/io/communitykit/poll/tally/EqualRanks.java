package io.communitykit.poll.tally;

/** Says what becomes of a paper when it comes to a place that it gives to more than one candidate. */
public enum EqualRanks {
    /** The place is passed over. */
    SKIP,
    /** The paper counts for nobody any more. */
    EXHAUST,
    /** The paper counts for nobody any more if two or more of them are still in the count, else for the one who is. */
    EXHAUST_IF_SEVERAL_CONTINUE,
    /** The paper's value is split evenly among those who are still in the count. */
    SPLIT
}
