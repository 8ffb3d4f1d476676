/** Metrics: activity, retention, response, engagement. */
module io.communitykit.metrics {
    requires transitive io.communitykit.core;
    requires static transitive org.jspecify;

    exports io.communitykit.metrics;
    exports io.communitykit.metrics.audience;
    exports io.communitykit.metrics.engagement;
    exports io.communitykit.metrics.response;
    exports io.communitykit.metrics.network;
    exports io.communitykit.metrics.retention;
    exports io.communitykit.metrics.statistics;
}
