package io.communitykit.jdbc.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Learns from the keys that a statement answers which of its rows were inserted. Not thread-safe. */
final class InsertedRows {

    private final Insert into;
    private final Object[] shape;
    private final Map<List<Object>, Integer> byKey = new LinkedHashMap<>();
    private final Set<Integer> numbers = new TreeSet<>();

    InsertedRows(Insert into, List<Object[]> rows) {
        this.into = into;
        this.shape = rows.get(0);
        for (int i = 0; i < rows.size(); i++) {
            byKey.put(Arrays.asList(rows.get(i)).subList(0, into.keyColumns()), i);
        }
    }

    /** Runs a statement that answers the keys of what it has inserted. */
    void read(Session session, String sql, List<? extends @Nullable Object> arguments) throws SQLException {
        numbers.addAll(session.list(sql, arguments, this::number));
    }

    /** Tells the numbers of the rows that were inserted, from 0. */
    Set<Integer> numbers() {
        return Collections.unmodifiableSet(numbers);
    }

    private Integer number(Row row) throws SQLException {
        List<Object> key = new ArrayList<>(into.keyColumns());
        for (int i = 0; i < into.keyColumns(); i++) {
            key.add(sameKind(shape[i], row, i + 1));
        }
        Integer number = byKey.get(key);
        if (number == null) {
            throw new SQLException("a key came back from " + into.table() + " otherwise than it was inserted");
        }
        return number;
    }

    private static Object sameKind(Object sample, Row row, int column) throws SQLException {
        if (sample instanceof Key) {
            return new Key(row.key(column));
        } else if (sample instanceof Digest) {
            return row.digest(column);
        }
        return row.number(column);
    }
}
