package io.communitykit.jdbc.sql;

import io.communitykit.storage.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Is the transaction that a thread has open. A statement that fails spoils the innermost step: some databases go on
 * then and some do not, and what the call had written before would stay. A spoilt step cannot end well; undoing it
 * makes the transaction usable again. Not thread-safe.
 */
final class Scope {

    private final Connection connection;
    private final Session session;
    private final Dialect dialect;
    private @Nullable RuntimeException spoilt;

    Scope(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
        this.session = new Session(connection, dialect);
    }

    /** Runs the statements of one operation. */
    <T> T run(String operation, SqlWork<T> work) {
        checkUsable();
        try {
            return work.run(session);
        } catch (SQLException failure) {
            RuntimeException told = Failures.of(operation, failure, dialect);
            spoilt = told;
            throw told;
        } catch (RuntimeException | Error failure) {
            spoilt = new StorageException(operation + " failed", failure);
            throw failure;
        }
    }

    /** Refuses to go on, or to commit, after a failure that nobody has undone. */
    void checkUsable() {
        if (spoilt != null) {
            throw new StorageException(
                    "the transaction cannot go on since an operation in it has failed: " + spoilt.getMessage(), spoilt);
        }
    }

    /** Does work that is undone alone when it throws. */
    <T> T step(Supplier<T> work) {
        checkUsable();
        Savepoint begin = savepoint();
        try {
            T answer = work.get();
            checkUsable();
            release(begin);
            return answer;
        } catch (RuntimeException | Error failure) {
            undo(begin, failure);
            throw failure;
        }
    }

    private Savepoint savepoint() {
        try {
            return connection.setSavepoint();
        } catch (SQLException failure) {
            throw spoil(Failures.of("setting a savepoint", failure, dialect));
        }
    }

    private void release(Savepoint savepoint) {
        try {
            connection.releaseSavepoint(savepoint);
        } catch (SQLException failure) {
            throw spoil(Failures.of("releasing a savepoint", failure, dialect));
        }
    }

    private void undo(Savepoint begin, Throwable why) {
        try {
            connection.rollback(begin);
            spoilt = null;
        } catch (SQLException lost) {
            StorageException told =
                    Failures.broken("undoing a step, after which the whole transaction must be rolled back,", lost);
            told.addSuppressed(why);
            throw spoil(told);
        }
    }

    private RuntimeException spoil(RuntimeException failure) {
        spoilt = failure;
        return failure;
    }
}
