package io.communitykit.jdbc.sql;

import io.communitykit.CommunityException;
import java.sql.Connection;
import java.sql.SQLException;

/** Holds a connection for one transaction and gives it back as it came. Not thread-safe. */
final class Lease implements AutoCloseable {

    private final Connection connection;
    private final boolean otherIsolation;
    private final int isolation;
    private boolean switched;
    private boolean raised;
    private boolean open;

    /** Takes a connection with the level of isolation that it comes with. */
    Lease(Connection connection, int isolation) {
        this.connection = connection;
        this.isolation = isolation;
        this.otherIsolation = isolation != Connection.TRANSACTION_READ_COMMITTED;
    }

    Scope begin(Dialect dialect) {
        try {
            if (otherIsolation) {
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                raised = true;
            }
            if (connection.getAutoCommit()) {
                connection.setAutoCommit(false);
                switched = true;
            }
            open = true;
            return new Scope(connection, dialect);
        } catch (SQLException failure) {
            throw Failures.of("beginning a transaction", failure, dialect);
        }
    }

    void commit(Dialect dialect) {
        try {
            connection.commit();
            open = false;
        } catch (SQLException failure) {
            throw Failures.of("committing a transaction", failure, dialect);
        }
    }

    /** Rolls back; a connection that cannot is cut, so that whoever gets it next does not commit what is left. */
    void rollback(Throwable why) {
        try {
            connection.rollback();
            open = false;
        } catch (SQLException failure) {
            why.addSuppressed(failure);
            try {
                connection.abort(Runnable::run);
            } catch (SQLException gone) {
                why.addSuppressed(gone);
            }
        }
    }

    /** Runs a query without a transaction, or in the one that such a connection begins by itself. */
    <T> T query(String operation, Dialect dialect, SqlWork<T> work) {
        try {
            open = !connection.getAutoCommit();
            return work.run(new Session(connection, dialect));
        } catch (SQLException failure) {
            CommunityException told = Failures.of(operation, failure, dialect);
            throw told;
        } finally {
            if (open) {
                endQuery();
            }
        }
    }

    private void endQuery() {
        try {
            connection.rollback();
            open = false;
        } catch (SQLException unimportant) {
            // Nothing was written, and whatever is wrong with the connection shows when it is used next.
        }
    }

    @Override
    public void close() {
        try {
            if (!open && switched) {
                connection.setAutoCommit(true);
            }
            if (!open && raised) {
                connection.setTransactionIsolation(isolation);
            }
        } catch (SQLException unimportant) {
            // What the transaction was about has happened, or was told already; a broken connection is the pool's
            // matter.
        }
        try {
            connection.close();
        } catch (SQLException unimportant) {
            // as above
        }
    }
}
