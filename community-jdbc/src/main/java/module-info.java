/** Storage in a relational database; an engine module is needed only where its tables are used. */
module io.communitykit.jdbc {
    requires transitive io.communitykit.core;
    requires transitive java.sql;
    requires static transitive io.communitykit.metrics;
    requires static transitive io.communitykit.moderation;
    requires static transitive io.communitykit.rewards;
    requires static transitive org.jspecify;

    exports io.communitykit.jdbc;
}
