package io.communitykit.rewards.leaderboard;

/** Says how members with the same score are ranked. */
public enum RankPolicy {

    /** They share the best rank, and the next one counts them all: 1, 2, 2, 4. */
    STANDARD,

    /** They share a rank, and the next one follows it: 1, 2, 2, 3. */
    DENSE,

    /** Nobody shares a rank: who has had the score longer comes first, then who has the smaller id: 1, 2, 3, 4. */
    ORDINAL
}
