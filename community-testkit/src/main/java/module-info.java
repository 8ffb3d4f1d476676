/**
 * Rule tests, storage contracts and arbitraries for hosts; an engine module is needed only where its tests are used.
 */
module io.communitykit.testkit {
    requires transitive io.communitykit.core;
    requires transitive org.junit.jupiter.api;
    requires static transitive io.communitykit.metrics;
    requires static transitive io.communitykit.moderation;
    requires static transitive io.communitykit.rewards;
    requires static transitive net.jqwik.api;
    requires static transitive org.jspecify;

    exports io.communitykit.testkit.arbitrary;
    exports io.communitykit.testkit.contract;
}
