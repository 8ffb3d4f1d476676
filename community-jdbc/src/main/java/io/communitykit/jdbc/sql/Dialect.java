package io.communitykit.jdbc.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Knows what one kind of database does differently. Stateless and thread-safe. */
public sealed interface Dialect permits PostgreSql, OneByOne {

    /**
     * Finds the dialect of a database.
     *
     * @param connection a connection to it
     * @return its dialect
     * @throws SQLException if the driver fails, or the database is none of the known ones
     */
    static Dialect of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return switch (product.toLowerCase(Locale.ROOT)) {
            case "postgresql" -> new PostgreSql();
            case "mariadb", "mysql" -> new MariaDb();
            case "h2" -> new H2();
            default ->
                throw new SQLException("database was " + product + " but it must be PostgreSQL, MariaDB, MySQL or H2");
        };
    }

    /**
     * Names the folder of the SQL files.
     *
     * @return its name
     */
    String folder();

    /**
     * Sets a parameter for a column of keys.
     *
     * @param statement the statement
     * @param index the number of the parameter
     * @param key the key
     * @throws SQLException if the driver fails
     */
    void setKey(PreparedStatement statement, int index, String key) throws SQLException;

    /**
     * Reads a column of keys.
     *
     * @param result the result
     * @param index the number of the column
     * @return the key, or nothing
     * @throws SQLException if the driver fails
     */
    @Nullable
    String key(ResultSet result, int index) throws SQLException;

    /**
     * Inserts those rows whose key is not there yet, without raising a violation to the caller.
     *
     * @param session where
     * @param into the table and its columns
     * @param rows the rows, each with another key
     * @return the numbers of the rows that were inserted, from 0
     * @throws SQLException if the database fails
     */
    Set<Integer> insertAbsent(Session session, Insert into, List<Object[]> rows) throws SQLException;

    /**
     * Inserts rows, and what follows from them if none was there already.
     *
     * @param session where
     * @param into the table and its columns
     * @param rows the rows, each with another key
     * @param then what follows
     * @return the numbers of the rows that were inserted, from 0; only if these are all, the rest was written too
     * @throws SQLException if the database fails
     */
    default Set<Integer> insertAbsent(Session session, Insert into, List<Object[]> rows, Consequence then)
            throws SQLException {
        Set<Integer> inserted = insertAbsent(session, into, rows);
        if (inserted.size() == rows.size()) {
            insertAll(session, then.insert(), then.rows());
            updateAll(session, then.update(), then.changes());
        }
        return inserted;
    }

    /**
     * Tells whether {@link #insertAbsent} costs the same if some rows are there already, so that it pays to insert
     * first and to look for what is known only then.
     *
     * @return true if it does
     */
    boolean passesOverKnownRows();

    /**
     * Inserts rows whose keys are new.
     *
     * @param session where
     * @param into the table and its columns
     * @param rows the rows
     * @throws SQLException if the database fails
     */
    void insertAll(Session session, Insert into, List<Object[]> rows) throws SQLException;

    /**
     * Changes many rows, locking them in the order in which they are given.
     *
     * @param session where
     * @param change what is changed
     * @param rows for each row the new values and those that select it; no two select the same row
     * @return how many rows each has changed: 1 or 0
     * @throws SQLException if the database fails
     */
    int[] updateAll(Session session, Update change, List<Object[]> rows) throws SQLException;

    /**
     * Makes the condition that a row is of a community and that some columns have one of several keys.
     *
     * @param community the number of the community
     * @param columns the columns
     * @param keys the keys, each a value per column; not empty
     * @return the condition
     */
    Condition isOneOf(long community, List<String> columns, List<? extends List<?>> keys);

    /**
     * Tells whether many rows are best found by all columns of an index; where not, it pays to ask for one column of
     * the key and to hold the others fast.
     *
     * @return true if they are
     */
    boolean findsManyWholeKeys();

    /**
     * Makes the condition that a column has a value which is the same in every run of a query, in the form for which
     * this database uses an index of such rows alone.
     *
     * @param column the column
     * @param key the value
     * @return the condition
     */
    Condition isAlways(String column, String key);

    /**
     * Adds to a counter, whose row stays locked until the transaction ends.
     *
     * @param session where
     * @param counter the row
     * @param by how much is added
     * @return the sum, and what is read with it; empty if there is no such row
     * @throws SQLException if the database fails
     */
    List<Long> advance(Session session, Counter counter, long by) throws SQLException;

    /**
     * Makes the condition that a row comes after a key in the order of some columns, in the form for which this
     * database uses an index.
     *
     * @param columns the columns
     * @param key a value for each
     * @return the condition
     */
    Condition after(List<String> columns, List<?> key);

    /**
     * Tells the end of a query that must see what was committed meanwhile, also where transactions read as of their
     * beginning. The caller holds a lock that lets nobody else write these rows.
     *
     * @return an end for the query, with a blank before it, or nothing
     */
    String asOfNow();

    /**
     * Tells whether the database gave a statement up for the sake of another transaction.
     *
     * @param failure what the driver said
     * @return true if the same work may succeed when it is tried again
     */
    boolean isContention(SQLException failure);
}
