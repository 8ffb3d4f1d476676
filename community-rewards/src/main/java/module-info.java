/** Rewards: points, badges, levels, contests. */
module io.communitykit.rewards {
    requires transitive io.communitykit.core;
    requires static transitive org.jspecify;
}
