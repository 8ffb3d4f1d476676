package io.communitykit.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.communitykit.CommunityId;
import io.communitykit.storage.Storage;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/** Opens storages over one database of a server: with or without a pool, in whatever settings, maybe for a host. */
final class Wiring {

    private final Function<CommunityId, Storage> open;

    private Wiring(Function<CommunityId, Storage> open) {
        this.open = open;
    }

    static Wiring plain(Server server) {
        DataSource database = installed(server, TableNames.defaults());
        return new Wiring(community -> JdbcStorage.open(database, community));
    }

    static Wiring pooled(Server server, UnaryOperator<HikariConfig> settings) {
        DataSource pool = pool(installed(server, TableNames.defaults()), settings);
        return new Wiring(community -> JdbcStorage.open(pool, community));
    }

    /** In a schema of its own and with another prefix. */
    static Wiring elsewhere(Server server) {
        DataSource database = server.emptyDatabase();
        Server.execute(database, "CREATE SCHEMA elsewhere");
        TableNames names = TableNames.defaults().inSchema("elsewhere").withPrefix("club_");
        JdbcSchema.install(database, names);
        DataSource pool = pool(database, settings -> settings);
        return new Wiring(community -> JdbcStorage.builder(pool).tables(names).open(community));
    }

    /** Every transaction is one that the host began. */
    static Wiring ofHost(Server server) {
        DataSource pool = pool(installed(server, TableNames.defaults()), settings -> settings);
        return new Wiring(community -> new HostStorage(pool, community));
    }

    static DataSource pool(DataSource database, UnaryOperator<HikariConfig> settings) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(database);
        config.setMaximumPoolSize(16);
        config.setMinimumIdle(1);
        return new HikariDataSource(settings.apply(config));
    }

    static DataSource installed(Server server, TableNames names) {
        DataSource database = server.emptyDatabase();
        JdbcSchema.install(database, names);
        return database;
    }

    Storage open(CommunityId community) {
        return open.apply(community);
    }
}
