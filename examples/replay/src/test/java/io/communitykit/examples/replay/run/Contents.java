package io.communitykit.examples.replay.run;

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

/** Tells whether anything has changed in the library's tables. */
final class Contents {

    private Contents() {}

    /** Sums up every row of every table, whatever it holds. */
    static Map<String, Integer> of(DataSource database) {
        Map<String, Integer> contents = new TreeMap<>();
        try (Connection connection = database.getConnection()) {
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
