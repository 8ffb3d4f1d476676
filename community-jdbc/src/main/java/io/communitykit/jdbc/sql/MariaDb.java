package io.communitykit.jdbc.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * MariaDB 10.6 and newer, MySQL 8 and newer. Keys are bytes, so that no collation, no blank at the end and no character
 * set of the connection makes two keys one.
 */
record MariaDb() implements Dialect {

    private static final Set<Integer> DUPLICATE = Set.of(1062, 1586);

    /** Record has changed since last read, lock wait timeout, deadlock, and the same told by a cluster. */
    private static final Set<Integer> CONTENTION = Set.of(1020, 1205, 1213, 1614);

    @Override
    public String folder() {
        return "mariadb";
    }

    @Override
    public void setKey(PreparedStatement statement, int index, String key) throws SQLException {
        Bytes.set(statement, index, key);
    }

    @Override
    public @Nullable String key(ResultSet result, int index) throws SQLException {
        return Bytes.get(result, index);
    }

    /** Never INSERT IGNORE, which also turns what is too long or missing into something else. */
    @Override
    public Set<Integer> insertAbsent(Session session, Insert into, List<Object[]> rows) throws SQLException {
        return OneByOne.insertAbsent(session, into, rows, failure -> DUPLICATE.contains(failure.getErrorCode()));
    }

    /** A row that is there already costs an exception, and the others a statement each. */
    @Override
    public boolean passesOverKnownRows() {
        return false;
    }

    @Override
    public void insertAll(Session session, Insert into, List<Object[]> rows) throws SQLException {
        OneByOne.insertAll(session, into, rows);
    }

    @Override
    public int[] updateAll(Session session, Update change, List<Object[]> rows) throws SQLException {
        return OneByOne.updateAll(session, change, rows);
    }

    @Override
    public Condition isOneOf(List<String> columns, List<? extends List<?>> keys) {
        return OneByOne.isOneOf(columns, keys);
    }

    @Override
    public List<Long> advance(Session session, Counter counter, long by) throws SQLException {
        return OneByOne.advance(session, counter, by);
    }

    @Override
    public Condition after(List<String> columns, List<?> key) {
        return OneByOne.after(columns, key);
    }

    @Override
    public String asOfNow() {
        return " LOCK IN SHARE MODE";
    }

    @Override
    public boolean isContention(SQLException failure) {
        return CONTENTION.contains(failure.getErrorCode())
                || (failure.getSQLState() != null && failure.getSQLState().startsWith("40"));
    }
}
