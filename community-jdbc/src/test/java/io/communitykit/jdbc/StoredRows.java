package io.communitykit.jdbc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds rows as they stood in a database when a version was released, one a line: the table, then its columns, each
 * with a letter that says what it holds: S text or the key of that text, N a number, B a truth value, D a digest.
 */
final class StoredRows {

    private static final Path FOLDER = Path.of("src", "test", "resources", "io", "communitykit", "jdbc", "rows");
    private static final Pattern CREATED = Pattern.compile("CREATE TABLE (\\S+)");

    /** These give their rows numbers by themselves, in the order in which they come. */
    private static final Set<String> NUMBERED =
            Set.of("community_communities.community_id", "community_accounts.account_id");

    private StoredRows() {}

    /** Inserts the rows of the tables that a file creates. */
    static void insert(Connection connection, String script) throws SQLException, IOException {
        for (String line : Files.readAllLines(file(script))) {
            List<String> parts = List.of(line.split("\t", -1));
            String table = parts.get(0);
            Map<String, String> values = new LinkedHashMap<>();
            for (String part : parts.subList(1, parts.size())) {
                int equals = part.indexOf('=');
                values.put(part.substring(0, equals), part.substring(equals + 1));
            }
            values.keySet().removeIf(column -> NUMBERED.contains(table + "." + column));
            insert(connection, table, values);
        }
    }

    private static void insert(Connection connection, String table, Map<String, String> values) throws SQLException {
        String columns = String.join(", ", values.keySet());
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO " + table + " (" + columns
                        + ") VALUES (" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")");
                PreparedStatement shape =
                        connection.prepareStatement("SELECT " + columns + " FROM " + table + " WHERE 1 = 0")) {
            ResultSetMetaData types = shape.getMetaData();
            int index = 1;
            for (String value : values.values()) {
                String rest = value.substring(1);
                switch (value.charAt(0)) {
                    case 'N' -> insert.setLong(index, Long.parseLong(rest));
                    case 'B' -> insert.setBoolean(index, Boolean.parseBoolean(rest));
                    case 'D' -> insert.setBytes(index, HexFormat.of().parseHex(rest));
                    default -> {
                        String text = rest.translateEscapes();
                        if (isBinary(types.getColumnType(index))) {
                            insert.setBytes(index, text.getBytes(StandardCharsets.UTF_8));
                        } else {
                            insert.setString(index, text);
                        }
                    }
                }
                index++;
            }
            insert.executeUpdate();
        }
    }

    private static boolean isBinary(int type) {
        return type == Types.VARBINARY || type == Types.BINARY || type == Types.LONGVARBINARY;
    }

    /** Writes down the rows of the tables that a file creates, from an H2 database. */
    static void write(Connection h2, String name, String script) throws SQLException, IOException {
        List<String> lines = new ArrayList<>();
        Matcher table = CREATED.matcher(script);
        while (table.find()) {
            if (!table.group(1).equals("community_schema")) {
                lines.addAll(rows(h2, table.group(1)));
            }
        }
        Files.createDirectories(FOLDER);
        Files.writeString(file(name), lines.isEmpty() ? "" : String.join("\n", lines) + "\n");
    }

    static boolean areWritten(String script) {
        return Files.exists(file(script));
    }

    private static List<String> rows(Connection h2, String table) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = h2.createStatement();
                ResultSet result = statement.executeQuery("SELECT * FROM " + table + " ORDER BY 1, 2")) {
            ResultSetMetaData columns = result.getMetaData();
            while (result.next()) {
                StringBuilder row = new StringBuilder(table);
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    Object value = result.getObject(i);
                    if (value != null) {
                        row.append('\t')
                                .append(columns.getColumnName(i).toLowerCase(Locale.ROOT))
                                .append('=')
                                .append(written(value, columns.getColumnType(i)));
                    }
                }
                rows.add(row.toString());
            }
        }
        return rows;
    }

    private static String written(Object value, int type) {
        if (value instanceof Number number) {
            return "N" + number;
        } else if (value instanceof Boolean truth) {
            return "B" + truth;
        } else if (value instanceof byte[] bytes) {
            return type == Types.BINARY
                    ? "D" + HexFormat.of().formatHex(bytes)
                    : "S" + escaped(new String(bytes, StandardCharsets.UTF_8));
        }
        return "S" + escaped(value.toString());
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                escaped.append("\\\\");
            } else if (c < ' ') {
                escaped.append('\\').append(String.format("%03o", (int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private static Path file(String script) {
        return FOLDER.resolve(script + ".tsv");
    }
}
