package io.communitykit.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.communitykit.CommunityId;
import io.communitykit.jdbc.sql.Dialect;
import io.communitykit.storage.Storage;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** Opens storages over one database of a server: with or without a pool, in whatever settings, maybe for a host. */
final class Wiring {

    private final DataSource database;
    private final TableNames names;
    private final Function<CommunityId, Storage> open;

    private Wiring(DataSource database, TableNames names, Function<CommunityId, Storage> open) {
        this.database = database;
        this.names = names;
        this.open = open;
    }

    static Wiring plain(Server server) {
        DataSource database = installed(server, TableNames.defaults());
        return new Wiring(database, TableNames.defaults(), community -> JdbcStorage.open(database, community));
    }

    static Wiring pooled(Server server, UnaryOperator<HikariConfig> settings) {
        DataSource pool = pool(installed(server, TableNames.defaults()), settings);
        return new Wiring(pool, TableNames.defaults(), community -> JdbcStorage.open(pool, community));
    }

    /** In a schema of its own and with another prefix. */
    static Wiring elsewhere(Server server) {
        DataSource database = server.emptyDatabase();
        Server.execute(database, "CREATE SCHEMA elsewhere");
        TableNames names = TableNames.defaults().inSchema("elsewhere").withPrefix("club_");
        JdbcSchema.install(database, names);
        DataSource pool = pool(database, settings -> settings);
        return new Wiring(
                pool,
                names,
                community -> JdbcStorage.builder(pool).tables(names).open(community));
    }

    /** Every transaction is one that the host began. */
    static Wiring ofHost(Server server) {
        DataSource pool = pool(installed(server, TableNames.defaults()), settings -> settings);
        return new Wiring(pool, TableNames.defaults(), community -> new HostStorage(pool, community));
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

    /** Reads every column of every row of every table that belongs to a community. */
    List<String> dump(CommunityId community) {
        List<String> lines = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            String number = "(SELECT community_id FROM " + names.of("communities") + " WHERE community_name = ?)";
            for (String script : JdbcSchema.scripts("postgresql", names)) {
                Matcher table = Pattern.compile(
                                "CREATE TABLE (\\S+) \\(\\s+(?!script|community_id integer GEN)(?=[^;]*community_id)")
                        .matcher(script);
                while (table.find()) {
                    try (PreparedStatement query = connection.prepareStatement(
                            "SELECT * FROM " + table.group(1) + " WHERE community_id = " + number)) {
                        Dialect.of(connection).setKey(query, 1, community.value());
                        rows(table.group(1), query, lines);
                    }
                }
            }
            return lines;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void rows(String table, PreparedStatement query, List<String> lines) throws SQLException {
        try (ResultSet result = query.executeQuery()) {
            while (result.next()) {
                StringBuilder line = new StringBuilder(table);
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    Object value = result.getObject(i);
                    line.append(" | ")
                            .append(value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : value);
                }
                lines.add(line.toString());
            }
        }
    }
}
