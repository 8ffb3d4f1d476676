package io.communitykit.jdbc.sql;

import io.communitykit.CommunityException;
import io.communitykit.storage.ContentionException;
import io.communitykit.storage.StorageException;
import java.sql.SQLException;

/** Turns what a driver says into what the library says; never with the driver's words, which may hold texts. */
final class Failures {

    private Failures() {}

    static CommunityException of(String operation, SQLException failure, Dialect dialect) {
        return isContention(failure, dialect)
                ? new ContentionException(operation + ", which the database gave up for another transaction", failure)
                : broken(operation, failure);
    }

    static StorageException broken(String operation, SQLException failure) {
        return new StorageException(
                operation + " failed with SQL state " + failure.getSQLState() + ", error " + failure.getErrorCode(),
                failure);
    }

    private static boolean isContention(SQLException failure, Dialect dialect) {
        for (SQLException next = failure; next != null; next = next.getNextException()) {
            if (dialect.isContention(next)) {
                return true;
            }
        }
        return failure.getCause() instanceof SQLException cause && isContention(cause, dialect);
    }

    /** Tells whether the state is of the class that says a transaction was rolled back. */
    static boolean isRolledBack(SQLException failure) {
        return failure.getSQLState() != null && failure.getSQLState().startsWith("40");
    }
}
