/** Metrics: activity, retention, response, engagement. */
module io.communitykit.metrics {
    requires transitive io.communitykit.core;
    requires static transitive org.jspecify;
}
