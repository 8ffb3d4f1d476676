package io.communitykit.jdbc.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Is a database that takes no arrays, where a statement that fails is undone alone, and whose keys are bytes: in UTF-8
 * they are in the order of code points.
 */
sealed interface OneByOne extends Dialect permits H2, MariaDb {

    /** Tells whether a statement failed since a key was there already. */
    boolean isDuplicate(SQLException failure);

    @Override
    default void setKey(PreparedStatement statement, int index, String key) throws SQLException {
        Bytes.set(statement, index, key);
    }

    @Override
    default @Nullable String key(ResultSet result, int index) throws SQLException {
        return Bytes.get(result, index);
    }

    /** Inserts many rows at once; only when one of them is there already, each by itself. */
    @Override
    default Set<Integer> insertAbsent(Session session, Insert into, List<Object[]> rows) throws SQLException {
        Set<Integer> inserted = new TreeSet<>();
        int next = 0;
        for (List<Object[]> some : Chunks.ofRows(rows)) {
            if (isInserted(session, into, some)) {
                for (int i = 0; i < some.size(); i++) {
                    inserted.add(next + i);
                }
            } else if (some.size() > 1) {
                for (int i = 0; i < some.size(); i++) {
                    if (isInserted(session, into, some.subList(i, i + 1))) {
                        inserted.add(next + i);
                    }
                }
            }
            next += some.size();
        }
        return Collections.unmodifiableSet(inserted);
    }

    private boolean isInserted(Session session, Insert into, List<Object[]> rows) throws SQLException {
        try {
            session.update(into.values(rows.size()), Chunks.flat(rows));
            return true;
        } catch (SQLException failure) {
            if (isDuplicate(failure)) {
                return false;
            }
            throw failure;
        }
    }

    /** A row that is there already costs an exception, and the others a statement each. */
    @Override
    default boolean passesOverKnownRows() {
        return false;
    }

    @Override
    default void insertAll(Session session, Insert into, List<Object[]> rows) throws SQLException {
        for (List<Object[]> some : Chunks.ofRows(rows)) {
            session.update(into.values(some.size()), Chunks.flat(some));
        }
    }

    @Override
    default int[] updateAll(Session session, Update change, List<Object[]> rows) throws SQLException {
        return session.updateEach(change, rows);
    }

    @Override
    default Condition isOneOf(long community, List<String> columns, List<? extends List<?>> keys) {
        return Condition.oneOf(community, columns, keys);
    }

    @Override
    default boolean findsManyWholeKeys() {
        return false;
    }

    @Override
    default Condition isAlways(String column, String key) {
        return new Condition(column + " = ?", List.of(new Key(key)));
    }

    @Override
    default List<Long> advance(Session session, Counter counter, long by) throws SQLException {
        return session.update(counter.update(), counter.arguments(by)) == 0
                ? List.of()
                : session.list(counter.select(), counter.row().arguments(), counter::read)
                        .get(0);
    }

    /** A disjunction of ranges, since indexes are not used for the comparison of rows. */
    @Override
    default Condition after(List<String> columns, List<?> key) {
        List<String> ranges = new ArrayList<>();
        List<Object> arguments = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            StringBuilder range = new StringBuilder();
            for (int before = 0; before < i; before++) {
                range.append(columns.get(before)).append(" = ? AND ");
                arguments.add(key.get(before));
            }
            ranges.add(range + columns.get(i) + " > ?");
            arguments.add(key.get(i));
        }
        return new Condition("(" + String.join(" OR ", ranges) + ")", arguments);
    }
}
