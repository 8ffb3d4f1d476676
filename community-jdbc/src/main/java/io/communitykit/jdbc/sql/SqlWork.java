package io.communitykit.jdbc.sql;

import java.sql.SQLException;

/**
 * Does something in a transaction.
 *
 * @param <T> what it answers
 */
@FunctionalInterface
public interface SqlWork<T> {

    /**
     * Does it.
     *
     * @param session where
     * @return the answer
     * @throws SQLException if the database fails
     */
    T run(Session session) throws SQLException;
}
