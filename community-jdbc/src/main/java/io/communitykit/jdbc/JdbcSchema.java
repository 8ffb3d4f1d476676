package io.communitykit.jdbc;

import io.communitykit.jdbc.sql.Dialect;
import io.communitykit.storage.StorageException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Brings the tables into a database and checks that they are there, for hosts without a tool for that. The same plain
 * SQL files stand in the jar under {@code community-jdbc/postgresql}, {@code community-jdbc/mariadb} and
 * {@code community-jdbc/h2}, ready for Flyway or Liquibase; each of them writes its own name into the table
 * {@code community_schema}, so that both ways may follow each other. Thread-safe.
 */
public final class JdbcSchema {

    private static final List<String> SCRIPTS = List.of(
            "V1__core",
            "V2__rewards",
            "V3__moderation",
            "V4__metrics",
            "V5__polls",
            "V9__moderation_rules",
            "V11__ties");

    /** Every name that begins so is a table but for two columns. */
    private static final Pattern TABLE = Pattern.compile("\\bcommunity_(?!id\\b|name\\b)");

    private static final Pattern INDEX = Pattern.compile("\\bix_community_");
    private static final Pattern CREATED = Pattern.compile("CREATE TABLE (\\S+)");
    private static final Pattern COMMENT = Pattern.compile("(?m)^--.*$");

    private JdbcSchema() {}

    /**
     * Runs the files that were not run yet. Does nothing where all were.
     *
     * @param dataSource gives connections that may create tables
     * @param names what the tables are called
     * @throws StorageException if a statement fails; what was made until then stays on databases that cannot undo it
     */
    public static void install(DataSource dataSource, TableNames names) {
        try (Connection connection = dataSource.getConnection()) {
            Set<String> known = known(connection, names);
            for (String script : SCRIPTS) {
                if (!known.contains(script)) {
                    run(connection, script, statements(Dialect.of(connection), script, names));
                }
            }
        } catch (SQLException failure) {
            throw new StorageException("installing the tables failed: " + failure.getMessage(), failure);
        }
    }

    /**
     * Checks that the tables are those of this version.
     *
     * @param dataSource gives connections
     * @param names what the tables are called
     * @throws StorageException if something is missing or newer than this version; the message lists all of it
     */
    public static void validate(DataSource dataSource, TableNames names) {
        List<String> problems = new ArrayList<>();
        try (Connection connection = dataSource.getConnection()) {
            Set<String> known = known(connection, names);
            for (String script : SCRIPTS) {
                if (known.remove(script)) {
                    Matcher created =
                            CREATED.matcher(text(Dialect.of(connection).folder(), script, names));
                    while (created.find()) {
                        if (!isThere(connection, created.group(1))) {
                            problems.add("table " + created.group(1) + " is missing");
                        }
                    }
                } else {
                    problems.add(script + ".sql was not run");
                }
            }
            known.forEach(script -> problems.add(script + ".sql was run, which this version does not know"));
        } catch (SQLException failure) {
            throw new StorageException("validating the tables failed: " + failure.getMessage(), failure);
        }
        if (!problems.isEmpty()) {
            throw new StorageException("the tables are not those of this version: " + String.join("; ", problems));
        }
    }

    /**
     * Gives the files with other names of tables, for tools that cannot replace them.
     *
     * @param database the folder: {@code postgresql}, {@code mariadb} or {@code h2}
     * @param names what the tables are called
     * @return the text of each file, in the order of running
     * @throws IllegalArgumentException if there is no such folder
     */
    public static List<String> scripts(String database, TableNames names) {
        return SCRIPTS.stream().map(script -> text(database, script, names)).toList();
    }

    private static Set<String> known(Connection connection, TableNames names) throws SQLException {
        Set<String> known = new TreeSet<>();
        if (isThere(connection, names.of("schema"))) {
            try (PreparedStatement query = connection.prepareStatement("SELECT script FROM " + names.of("schema"));
                    ResultSet result = query.executeQuery()) {
                while (result.next()) {
                    known.add(result.getString(1));
                }
            }
        }
        return known;
    }

    /** Asks the table itself, since the lists of drivers differ in letters and schemas. */
    private static boolean isThere(Connection connection, String table) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT 1 FROM " + table + " WHERE 1 = 0")) {
            query.executeQuery().close();
            return true;
        } catch (SQLException absent) {
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
            return false;
        }
    }

    private static void run(Connection connection, String script, List<String> statements) throws SQLException {
        boolean commits = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
            connection.commit();
        } catch (SQLException failure) {
            connection.rollback();
            throw new SQLException(script + ".sql: " + failure.getMessage(), failure);
        } finally {
            connection.setAutoCommit(commits);
        }
    }

    private static List<String> statements(Dialect dialect, String script, TableNames names) {
        String sql = COMMENT.matcher(text(dialect.folder(), script, names)).replaceAll("");
        return Stream.of(sql.split(";"))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    private static String text(String folder, String script, TableNames names) {
        String path = "/community-jdbc/" + folder + "/" + script + ".sql";
        try (InputStream file = JdbcSchema.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalArgumentException(
                        "database was '" + folder + "' but it must be 'postgresql', 'mariadb' or 'h2'");
            }
            String plain = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            String renamed = TABLE.matcher(plain).replaceAll(Matcher.quoteReplacement(names.of("")));
            return INDEX.matcher(renamed).replaceAll(Matcher.quoteReplacement("ix_" + names.prefix()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
