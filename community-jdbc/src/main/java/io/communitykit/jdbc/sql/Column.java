package io.communitykit.jdbc.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Holds one column of many rows as an argument, so that one text of SQL serves any number of them. PostgreSQL alone
 * takes it.
 */
final class Column {

    private final String type;
    private final @Nullable Object[] values;

    private Column(String type, @Nullable Object[] values) {
        this.type = type;
        this.values = values;
    }

    /** Takes a column out of rows; nothing if it is empty in all of them, so that its type cannot be told. */
    static @Nullable Column of(List<Object[]> rows, int index) {
        Object sample = rows.stream()
                .map(row -> row[index])
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (sample == null) {
            return null;
        }
        @Nullable Object[] values = emptyFor(sample, rows.size());
        for (int i = 0; i < values.length; i++) {
            values[i] = plain(rows.get(i)[index]);
        }
        return new Column(typeOf(sample), values);
    }

    /** Names the type of the values in the database. */
    String type() {
        return type;
    }

    void set(PreparedStatement statement, int index) throws SQLException {
        statement.setArray(index, statement.getConnection().createArrayOf(type, values));
    }

    private static @Nullable Object[] emptyFor(Object sample, int size) {
        if (sample instanceof Long) {
            return new Long[size];
        } else if (sample instanceof Boolean) {
            return new Boolean[size];
        }
        return sample instanceof Digest ? new byte[size][] : new String[size];
    }

    private static String typeOf(Object sample) {
        if (sample instanceof Long) {
            return "int8";
        } else if (sample instanceof Boolean) {
            return "bool";
        }
        return sample instanceof Digest ? "bytea" : "text";
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Key key) {
            return key.value();
        }
        return value instanceof Digest digest ? digest.bytes() : value;
    }
}
