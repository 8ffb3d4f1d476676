package io.communitykit.jdbc.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Reads the columns of the current row of a result, counted from 1. Not thread-safe. */
public final class Row {

    private final ResultSet result;
    private final Dialect dialect;

    Row(ResultSet result, Dialect dialect) {
        this.result = result;
        this.dialect = dialect;
    }

    /**
     * Reads a text from a column of keys.
     *
     * @param column the number of the column
     * @return the key
     * @throws SQLException if the driver fails
     */
    public String key(int column) throws SQLException {
        String key = optionalKey(column);
        if (key == null) {
            throw new SQLException("column " + column + " was null but it must hold a key");
        }
        return key;
    }

    /**
     * Reads a text from a column of keys that may be empty.
     *
     * @param column the number of the column
     * @return the key, or nothing
     * @throws SQLException if the driver fails
     */
    public @Nullable String optionalKey(int column) throws SQLException {
        return dialect.key(result, column);
    }

    /**
     * Reads a text.
     *
     * @param column the number of the column
     * @return the text
     * @throws SQLException if the driver fails
     */
    public String text(int column) throws SQLException {
        String text = result.getString(column);
        if (text == null) {
            throw new SQLException("column " + column + " was null but it must hold text");
        }
        return text;
    }

    /**
     * Reads a whole number.
     *
     * @param column the number of the column
     * @return the number; 0 if there is none
     * @throws SQLException if the driver fails
     */
    public long number(int column) throws SQLException {
        return result.getLong(column);
    }

    /**
     * Tells whether a column is empty.
     *
     * @param column the number of the column
     * @return true if it holds nothing
     * @throws SQLException if the driver fails
     */
    public boolean isNull(int column) throws SQLException {
        return result.getObject(column) == null;
    }

    /**
     * Reads a truth value.
     *
     * @param column the number of the column
     * @return the value
     * @throws SQLException if the driver fails
     */
    public boolean truth(int column) throws SQLException {
        return result.getBoolean(column);
    }

    /**
     * Reads a digest.
     *
     * @param column the number of the column
     * @return the digest
     * @throws SQLException if the driver fails
     */
    public Digest digest(int column) throws SQLException {
        return new Digest(result.getBytes(column));
    }
}
