package io.communitykit.jdbc;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Compares a database with the text of an SQL file: tables, columns and indexes, whatever the indexes are called. Not
 * thread-safe.
 */
final class SchemaCheck {

    private static final Pattern TABLE = Pattern.compile("CREATE TABLE (\\S+) \\((.*?)\\n\\)", Pattern.DOTALL);
    private static final Pattern COLUMN = Pattern.compile("(?m)^    ([a-z_]+) ");
    private static final Pattern KEY = Pattern.compile("(?m)^    (?:PRIMARY KEY|UNIQUE) \\(([^)]*)\\)");
    private static final Pattern INDEX = Pattern.compile("CREATE INDEX (\\S+)\\s+ON (\\S+) \\(([^)]*)\\)");

    private final Connection connection;
    private final Set<String> absent = new LinkedHashSet<>();
    private final List<String> problems = new ArrayList<>();

    SchemaCheck(Connection connection) {
        this.connection = connection;
    }

    /** Tells what was found missing until now. */
    List<String> problems() {
        return problems;
    }

    /** Looks for what a file has made. */
    void look(String script) throws SQLException {
        Matcher table = TABLE.matcher(script);
        while (table.find()) {
            String name = table.group(1);
            if (isThere(connection, name, "1")) {
                lookIn(name, table.group(2));
            } else {
                problems.add("table " + name + " is missing");
                absent.add(name);
            }
        }
        Matcher index = INDEX.matcher(script);
        while (index.find()) {
            String name = index.group(2);
            if (!absent.contains(name) && !indexes(name, false).contains(columns(index.group(3)))) {
                problems.add("index " + index.group(1) + " on " + name + " (" + index.group(3) + ") is missing");
            }
        }
    }

    private void lookIn(String table, String definition) throws SQLException {
        List<String> missing = new ArrayList<>();
        Matcher column = COLUMN.matcher(definition);
        while (column.find()) {
            if (!isThere(connection, table, column.group(1))) {
                missing.add(column.group(1));
                problems.add("column " + column.group(1) + " of " + table + " is missing");
            }
        }
        Matcher key = KEY.matcher(definition);
        while (key.find()) {
            List<String> columns = columns(key.group(1));
            if (!indexes(table, true).contains(columns) && columns.stream().noneMatch(missing::contains)) {
                problems.add("unique key of " + table + " (" + key.group(1) + ") is missing");
            }
        }
    }

    /** Asks the table itself, since the lists of drivers differ in letters and schemas. */
    static boolean isThere(Connection connection, String table, String column) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT " + column + " FROM " + table + " WHERE 1 = 0")) {
            query.executeQuery().close();
            return true;
        } catch (SQLException absent) {
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
            return false;
        }
    }

    private static List<String> columns(String list) {
        return Stream.of(list.split(",")).map(String::strip).toList();
    }

    /** Lists the columns of each index of a table. */
    private Set<List<String>> indexes(String table, boolean unique) throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        String stored = data.storesUpperCaseIdentifiers() ? table.toUpperCase(Locale.ROOT) : table;
        int dot = stored.indexOf('.');
        String place = dot < 0 ? null : stored.substring(0, dot);
        boolean placeIsCatalog = !data.supportsSchemasInTableDefinitions();
        String catalog = placeIsCatalog && place != null ? place : connection.getCatalog();
        String schema = placeIsCatalog ? null : place != null ? place : connection.getSchema();
        Map<String, Map<Short, String>> indexes = new TreeMap<>();
        try (ResultSet result = data.getIndexInfo(catalog, schema, stored.substring(dot + 1), unique, true)) {
            while (result.next()) {
                String column = result.getString("COLUMN_NAME");
                if (column != null) {
                    indexes.computeIfAbsent(result.getString("INDEX_NAME"), index -> new TreeMap<>())
                            .put(result.getShort("ORDINAL_POSITION"), column.toLowerCase(Locale.ROOT));
                }
            }
        }
        Set<List<String>> columns = new LinkedHashSet<>();
        indexes.values().forEach(index -> columns.add(List.copyOf(index.values())));
        return columns;
    }
}
