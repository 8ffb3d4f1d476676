package io.communitykit.jdbc.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** H2 2.2 and newer. Keys are bytes, since texts are ordered by UTF-16 units there. */
record H2() implements Dialect {

    private static final int DUPLICATE = 23505;

    /** Deadlock, lock timeout, concurrent update. */
    private static final Set<Integer> CONTENTION = Set.of(40001, 50200, 90131);

    @Override
    public String folder() {
        return "h2";
    }

    @Override
    public void setKey(PreparedStatement statement, int index, String key) throws SQLException {
        Bytes.set(statement, index, key);
    }

    @Override
    public @Nullable String key(ResultSet result, int index) throws SQLException {
        return Bytes.get(result, index);
    }

    @Override
    public Set<Integer> insertAbsent(Session session, Insert into, List<Object[]> rows) throws SQLException {
        return OneByOne.insertAbsent(session, into, rows, failure -> failure.getErrorCode() == DUPLICATE);
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
        return "";
    }

    @Override
    public boolean isContention(SQLException failure) {
        return CONTENTION.contains(failure.getErrorCode())
                || (failure.getSQLState() != null && failure.getSQLState().startsWith("40"));
    }
}
