package io.communitykit.jdbc.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
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

/** PostgreSQL 14 and newer. Keys are text of the collation "C", whose order is that of the bytes. */
record PostgreSql() implements Dialect {

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    @Override
    public String folder() {
        return "postgresql";
    }

    @Override
    public void setKey(PreparedStatement statement, int index, String key) throws SQLException {
        statement.setString(index, key);
    }

    @Override
    public @Nullable String key(ResultSet result, int index) throws SQLException {
        return result.getString(index);
    }

    /** A violation would give the whole transaction up, so none is raised; the keys that are answered were inserted. */
    @Override
    public Set<Integer> insertAbsent(Session session, Insert into, List<Object[]> rows) throws SQLException {
        Map<List<Object>, Integer> numbers = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            numbers.put(Arrays.asList(rows.get(i)).subList(0, into.keyColumns()), i);
        }
        Set<Integer> inserted = new TreeSet<>();
        for (List<Object[]> some : Chunks.ofRows(rows)) {
            String sql = into.values(some.size()) + " ON CONFLICT DO NOTHING RETURNING " + into.key();
            Object[] shape = some.get(0);
            List<Integer> theirs = session.list(sql, Chunks.flat(some), row -> {
                List<Object> key = new ArrayList<>(into.keyColumns());
                for (int i = 0; i < into.keyColumns(); i++) {
                    key.add(sameKind(shape[i], row, i + 1));
                }
                Integer number = numbers.get(key);
                if (number == null) {
                    throw new SQLException("a key came back from " + into.table() + " otherwise than it was inserted");
                }
                return number;
            });
            inserted.addAll(theirs);
        }
        return Collections.unmodifiableSet(inserted);
    }

    private static Object sameKind(Object sample, Row row, int column) throws SQLException {
        if (sample instanceof Key) {
            return new Key(row.key(column));
        } else if (sample instanceof Digest) {
            return row.digest(column);
        }
        return row.number(column);
    }

    @Override
    public List<Long> advance(Session session, Counter counter, long by) throws SQLException {
        return session
                .list(counter.update() + " RETURNING " + counter.columns(), counter.arguments(by), counter::read)
                .stream()
                .findFirst()
                .orElse(List.of());
    }

    @Override
    public Condition after(List<String> columns, List<?> key) {
        String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
        return new Condition("(" + String.join(", ", columns) + ") > (" + marks + ")", List.copyOf(key));
    }

    /** Nothing: where a transaction reads as of its beginning, the lock that was asked for before has failed. */
    @Override
    public String asOfNow() {
        return "";
    }

    @Override
    public boolean isContention(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && (state.startsWith("40") || state.equals(LOCK_NOT_AVAILABLE));
    }
}
