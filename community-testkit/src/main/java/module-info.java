/**
 * Rule tests, storage contracts and arbitraries for hosts; an engine module is needed only where its tests are used.
 */
module io.communitykit.testkit {
    requires transitive io.communitykit.core;
    requires static transitive io.communitykit.metrics;
    requires static transitive io.communitykit.moderation;
    requires static transitive io.communitykit.rewards;
    requires static transitive net.jqwik.api;
    requires static transitive org.jspecify;
    requires static transitive org.junit.jupiter.api;

    exports io.communitykit.testkit.arbitrary;
    exports io.communitykit.testkit.contract;
    exports io.communitykit.testkit.jupiter;
    exports io.communitykit.testkit.rules;

    // the reader makes the records of test files
    opens io.communitykit.testkit.rules to
            io.communitykit.core;
}
