package io.communitykit.jdbc.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements on one connection. Arguments are a {@link Key} for a column of keys, a {@link Digest}, text, numbers
 * of type long, truth values and null. Not thread-safe.
 */
public final class Session {

    private final Connection connection;
    private final Dialect dialect;

    Session(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /**
     * Makes a value of a row.
     *
     * @param <T> the value
     */
    @FunctionalInterface
    public interface RowReader<T> {

        /**
         * Reads the current row.
         *
         * @param row the row
         * @return the value
         * @throws SQLException if the driver fails
         */
        T read(Row row) throws SQLException;
    }

    /**
     * Puts arguments into one list.
     *
     * @param parts single arguments, and collections of arguments
     * @return all of them, in order
     */
    public static List<@Nullable Object> arguments(@Nullable Object... parts) {
        List<@Nullable Object> all = new ArrayList<>(parts.length);
        for (Object part : parts) {
            if (part instanceof Collection<?> several) {
                all.addAll(several);
            } else {
                all.add(part);
            }
        }
        return all;
    }

    /**
     * Tells whose words these are.
     *
     * @return the dialect
     */
    public Dialect dialect() {
        return dialect;
    }

    /**
     * Runs a query.
     *
     * @param sql the query
     * @param arguments its arguments
     * @param reader makes a value of each row
     * @param <T> the value
     * @return the values, in the order of the result; unmodifiable
     * @throws SQLException if the database fails
     */
    public <T> List<T> list(String sql, List<? extends @Nullable Object> arguments, RowReader<T> reader)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, arguments);
            try (ResultSet result = statement.executeQuery()) {
                Row row = new Row(result, dialect);
                List<T> read = new ArrayList<>();
                while (result.next()) {
                    read.add(reader.read(row));
                }
                return Collections.unmodifiableList(read);
            }
        }
    }

    /**
     * Runs a query for keys, in as many parts as are needed.
     *
     * @param sql the query up to its conditions
     * @param keys which rows
     * @param end the end of the query
     * @param reader makes a value of each row
     * @param <T> the value
     * @return the values, in no order
     * @throws SQLException if the database fails
     */
    public <T> List<T> listByKeys(String sql, Keys keys, String end, RowReader<T> reader) throws SQLException {
        List<T> found = new ArrayList<>();
        for (List<? extends List<?>> some : Chunks.ofKeys(List.copyOf(keys.values()))) {
            Condition isOneOf = dialect.isOneOf(keys.community(), keys.columns(), some);
            String also =
                    keys.also().equals(Keys.ANY) ? "" : " AND " + keys.also().sql();
            List<@Nullable Object> arguments =
                    arguments(isOneOf.arguments(), keys.also().arguments());
            found.addAll(list(sql + " WHERE " + isOneOf.sql() + also + end, arguments, reader));
        }
        return found;
    }

    /**
     * Runs a change.
     *
     * @param sql the statement
     * @param arguments its arguments
     * @return how many rows it has changed
     * @throws SQLException if the database fails
     */
    public int update(String sql, List<? extends @Nullable Object> arguments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, arguments);
            return statement.executeUpdate();
        }
    }

    /**
     * Runs the same change for many.
     *
     * @param sql the statement
     * @param batch the arguments of each
     * @return how many rows each has changed
     * @throws SQLException if the database fails, or the driver does not count
     */
    public int[] updateAll(String sql, List<? extends List<? extends @Nullable Object>> batch) throws SQLException {
        if (batch.isEmpty()) {
            return new int[0];
        } else if (batch.size() == 1) {
            return new int[] {update(sql, batch.get(0))};
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (List<? extends @Nullable Object> arguments : batch) {
                bind(statement, arguments);
                statement.addBatch();
            }
            int[] counts = statement.executeBatch();
            for (int count : counts) {
                if (count == Statement.SUCCESS_NO_INFO) {
                    throw new SQLException("the driver did not tell how many rows each statement of a batch has"
                            + " changed; switch its bulk statements off");
                }
            }
            return counts;
        }
    }

    /**
     * Changes many rows, in the order in which they are given.
     *
     * @param change what is changed
     * @param rows for each row the new values and those that select it; no two select the same row
     * @return how many rows each has changed: 1 or 0
     * @throws SQLException if the database fails, or the driver does not count
     */
    public int[] updateAll(Update change, List<Object[]> rows) throws SQLException {
        return dialect.updateAll(this, change, rows);
    }

    /**
     * Inserts rows whose keys are new.
     *
     * @param into the table and its columns
     * @param rows the rows
     * @throws SQLException if the database fails
     */
    public void insertAll(Insert into, List<Object[]> rows) throws SQLException {
        dialect.insertAll(this, into, rows);
    }

    /**
     * Inserts those rows whose key is not there yet.
     *
     * @param into the table and its columns
     * @param rows the rows, each with another key
     * @return the numbers of the rows that were inserted, from 0
     * @throws SQLException if the database fails
     */
    public Set<Integer> insertAbsent(Insert into, List<Object[]> rows) throws SQLException {
        return rows.isEmpty() ? Collections.emptySet() : dialect.insertAbsent(this, into, rows);
    }

    /**
     * Inserts rows, and what follows from them if none was there already.
     *
     * @param into the table and its columns
     * @param rows the rows, each with another key; not empty
     * @param then what follows
     * @return the numbers of the rows that were inserted, from 0; only if these are all, the rest was written too
     * @throws SQLException if the database fails
     */
    public Set<Integer> insertAbsent(Insert into, List<Object[]> rows, Consequence then) throws SQLException {
        return dialect.insertAbsent(this, into, rows, then);
    }

    /** Changes rows one after the other, in one batch. */
    int[] updateEach(Update change, List<Object[]> rows) throws SQLException {
        return updateAll(change.sql(), rows.stream().map(Arrays::asList).toList());
    }

    private void bind(PreparedStatement statement, List<? extends @Nullable Object> arguments) throws SQLException {
        int index = 1;
        for (Object argument : arguments) {
            if (argument instanceof Key key) {
                dialect.setKey(statement, index, key.value());
            } else if (argument instanceof String text) {
                statement.setString(index, text);
            } else if (argument instanceof Long number) {
                statement.setLong(index, number);
            } else if (argument instanceof Boolean truth) {
                statement.setBoolean(index, truth);
            } else if (argument instanceof Digest digest) {
                statement.setBytes(index, digest.bytes());
            } else if (argument instanceof Column column) {
                column.set(statement, index);
            } else if (argument == null) {
                statement.setNull(index, Types.NULL);
            } else {
                throw new IllegalArgumentException("argument " + index + " was of " + argument.getClass()
                        + " but it must be of a type that stands in a column");
            }
            index++;
        }
    }
}
