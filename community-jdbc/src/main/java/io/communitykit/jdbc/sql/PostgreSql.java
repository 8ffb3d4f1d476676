package io.communitykit.jdbc.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** PostgreSQL 14 and newer. Keys are text of the collation "C", whose order is that of the bytes. */
record PostgreSql() implements Dialect {

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    /** Ends an insertion; the columns of the key follow. */
    private static final String IF_ABSENT = " ON CONFLICT DO NOTHING RETURNING ";

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
        InsertedRows inserted = new InsertedRows(into, rows);
        for (List<Object[]> some : Chunks.ofManyRows(rows)) {
            Statement insert = insert(into, some);
            inserted.read(session, insert.sql() + IF_ABSENT + into.key(), insert.arguments());
        }
        return inserted.numbers();
    }

    /** One statement for all of it, as long as it does not become too large. */
    @Override
    public Set<Integer> insertAbsent(Session session, Insert into, List<Object[]> rows, Consequence then)
            throws SQLException {
        List<Object[]> all = new ArrayList<>(rows);
        all.addAll(then.rows());
        all.addAll(then.changes());
        if (Chunks.ofManyRows(all).size() > 1) {
            return Dialect.super.insertAbsent(session, into, rows, then);
        }
        Unnested fresh = new Unnested(rows);
        Unnested also = new Unnested(then.rows());
        Unnested given = new Unnested(then.changes());
        String allFresh = "(SELECT count(*) FROM fresh) = ?";
        String sql = "WITH fresh AS (" + insert(into, fresh) + IF_ABSENT + into.key() + "), also AS ("
                + insert(then.insert(), also) + " WHERE " + allFresh + "), changed AS (UPDATE "
                + then.update().table() + " stored SET " + changes(then.update(), given) + " FROM " + given.table()
                + " WHERE " + matches(then.update(), given) + " AND " + allFresh + ") SELECT " + into.key()
                + " FROM fresh";
        InsertedRows inserted = new InsertedRows(into, rows);
        long count = rows.size();
        inserted.read(
                session, sql, Session.arguments(fresh.arguments(), also.arguments(), count, given.arguments(), count));
        return inserted.numbers();
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
        return new Statement(insert(into, given), given.arguments());
    }

    private static String insert(Insert into, Unnested given) {
        return "INSERT INTO " + into.table() + " (" + String.join(", ", into.columns()) + ") SELECT "
                + String.join(", ", given.values()) + " FROM " + given.table();
    }

    /**
     * The rows are locked in their order before any is changed: an update alone takes them in the order of its plan.
     */
    @Override
    public int[] updateAll(Session session, Update change, List<Object[]> rows) throws SQLException {
        if (rows.size() <= FEW) {
            return session.updateEach(change, rows);
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
        return "WITH locked AS MATERIALIZED (SELECT stored.ctid AS place, given.* FROM " + change.table()
                + " stored JOIN " + given.table() + " ON " + matches(change, given)
                + " ORDER BY given.number FOR UPDATE OF stored) UPDATE " + change.table() + " stored SET "
                + changes(change, given) + " FROM locked given WHERE stored.ctid = given.place RETURNING given.number";
    }

    private static String changes(Update change, Unnested given) {
        List<String> changes = new ArrayList<>();
        for (int i = 0; i < change.changed().size(); i++) {
            changes.add(change.changed().get(i) + " = " + given.value(i));
        }
        return String.join(", ", changes);
    }

    private static String matches(Update change, Unnested given) {
        List<String> matches = new ArrayList<>();
        for (int i = 0; i < change.selecting().size(); i++) {
            matches.add("stored." + change.selecting().get(i) + " = "
                    + given.value(change.changed().size() + i));
        }
        return String.join(" AND ", matches);
    }

    @Override
    public Condition isOneOf(long community, List<String> columns, List<? extends List<?>> keys) {
        if (columns.size() > 1 || keys.size() <= FEW_KEYS) {
            return Condition.oneOf(community, columns, keys);
        }
        Column column = Column.of(keys.stream().map(key -> key.toArray()).toList(), 0);
        return new Condition(
                "community_id = ? AND " + columns.get(0) + " = ANY (?)",
                List.of(community, Objects.requireNonNull(column)));
    }

    @Override
    public boolean findsManyWholeKeys() {
        return false;
    }

    /** The value stands in the text, or else a plan for any value could not use an index of these rows alone. */
    @Override
    public Condition isAlways(String column, String key) {
        return new Condition(column + " = '" + key.replace("'", "''") + "'", List.of());
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
        return Condition.above(columns, key);
    }

    /** Nothing: where a transaction reads as of its beginning, the lock that was asked for before has failed. */
    @Override
    public String asOfNow() {
        return "";
    }

    @Override
    public boolean isContention(SQLException failure) {
        return Failures.isRolledBack(failure) || LOCK_NOT_AVAILABLE.equals(failure.getSQLState());
    }
}
