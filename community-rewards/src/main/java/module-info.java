/** Rewards: points, badges, levels, contests. */
module io.communitykit.rewards {
    requires transitive io.communitykit.core;
    requires static transitive org.jspecify;

    exports io.communitykit.rewards;
    exports io.communitykit.rewards.badge;
    exports io.communitykit.rewards.contest;
    exports io.communitykit.rewards.leaderboard;
    exports io.communitykit.rewards.ledger;
    exports io.communitykit.rewards.level;
    exports io.communitykit.rewards.program;
    exports io.communitykit.rewards.redemption;
}
