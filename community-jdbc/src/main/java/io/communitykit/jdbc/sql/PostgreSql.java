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
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** PostgreSQL 14 and newer. Keys are text of the collation "C", whose order is that of the bytes. */
record PostgreSql() implements Dialect {

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    /** So many rows are sent as they are, which costs less than an array for each column. */
    private static final int FEW = 4;

    /** So many keys are sent as they are: the server may plan for so short an array anew each time. */
    private static final int FEW_KEYS = 8;

    private record Statement(String sql, List<? extends @Nullable Object> arguments) {}

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
        for (List<Object[]> some : Chunks.ofManyRows(rows)) {
            Statement insert = insert(into, some);
            String sql = insert.sql() + " ON CONFLICT DO NOTHING RETURNING " + into.key();
            Object[] shape = some.get(0);
            List<Integer> theirs = session.list(sql, insert.arguments(), row -> {
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

    @Override
    public boolean passesOverKnownRows() {
        return true;
    }

    @Override
    public void insertAll(Session session, Insert into, List<Object[]> rows) throws SQLException {
        for (List<Object[]> some : Chunks.ofManyRows(rows)) {
            Statement insert = insert(into, some);
            session.update(insert.sql(), insert.arguments());
        }
    }

    private static Statement insert(Insert into, List<Object[]> rows) {
        if (rows.size() <= FEW) {
            return new Statement(into.values(rows.size()), Chunks.flat(rows));
        }
        Unnested given = new Unnested(rows);
        return new Statement(
                "INSERT INTO " + into.table() + " (" + String.join(", ", into.columns()) + ") SELECT "
                        + String.join(", ", given.values()) + " FROM " + given.table(),
                given.arguments());
    }

    /**
     * The rows are locked in their order before any is changed: an update alone takes them in the order of its plan.
     */
    @Override
    public int[] updateAll(Session session, Update change, List<Object[]> rows) throws SQLException {
        if (rows.size() <= FEW) {
            return OneByOne.updateAll(session, change, rows);
        }
        int[] counts = new int[rows.size()];
        int first = 0;
        for (List<Object[]> some : Chunks.ofManyRows(rows)) {
            Unnested given = new Unnested(some);
            List<Long> numbers = session.list(updateOf(change, given), given.arguments(), row -> row.number(1));
            for (long number : numbers) {
                counts[first + (int) number - 1] = 1;
            }
            first += some.size();
        }
        return counts;
    }

    private static String updateOf(Update change, Unnested given) {
        List<String> changes = new ArrayList<>();
        for (int i = 0; i < change.changed().size(); i++) {
            changes.add(change.changed().get(i) + " = " + given.value(i));
        }
        List<String> matches = new ArrayList<>();
        for (int i = 0; i < change.selecting().size(); i++) {
            matches.add("stored." + change.selecting().get(i) + " = "
                    + given.value(change.changed().size() + i));
        }
        return "WITH locked AS MATERIALIZED (SELECT stored.ctid AS place, given.* FROM " + change.table()
                + " stored JOIN " + given.table() + " ON " + String.join(" AND ", matches)
                + " ORDER BY given.number FOR UPDATE OF stored) UPDATE " + change.table() + " stored SET "
                + String.join(", ", changes)
                + " FROM locked given WHERE stored.ctid = given.place RETURNING given.number";
    }

    @Override
    public Condition isOneOf(List<String> columns, List<? extends List<?>> keys) {
        if (columns.size() > 1 || keys.size() <= FEW_KEYS) {
            return OneByOne.isOneOf(columns, keys);
        }
        Column column = Column.of(keys.stream().map(key -> key.toArray()).toList(), 0);
        return new Condition(columns.get(0) + " = ANY (?)", List.of(Objects.requireNonNull(column)));
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
