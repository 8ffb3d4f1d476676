package io.communitykit.jdbc.sql;

import io.communitykit.storage.ContentionException;
import io.communitykit.storage.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Knows in whose transaction the calling thread is: the host's, one of its own, or none. Thread-safe.
 *
 * <p>Its own transactions run in READ COMMITTED, which is enough for every port, whatever the connections are set to; a
 * connection goes back as it came. In the host's transaction every call is a step that is undone alone when it fails.
 */
final class Transactions {

    /** How often a call of a port outside a transaction is tried. */
    private static final int ATTEMPTS = 16;

    private final DataSource dataSource;
    private final Dialect dialect;
    private final int isolation;
    private final Supplier<Optional<Connection>> host;

    @SuppressWarnings("ThreadLocalUsage") // each storage has transactions of its own; removed when one ends
    private final ThreadLocal<@Nullable Scope> open = new ThreadLocal<>();

    /**
     * Creates the transactions of a storage.
     *
     * @param isolation the level that connections come with
     */
    Transactions(DataSource dataSource, Dialect dialect, int isolation, Supplier<Optional<Connection>> host) {
        this.dataSource = dataSource;
        this.dialect = dialect;
        this.isolation = isolation;
        this.host = host;
    }

    boolean isOpen() {
        return open.get() != null || host.get().isPresent();
    }

    <T> T inTransaction(Supplier<T> work) {
        Scope scope = open.get();
        if (scope != null) {
            return scope.step(work);
        }
        Optional<Connection> hosts = host.get();
        return hosts.isPresent() ? inHosts(hosts.get(), work) : inOwn(work);
    }

    /** Runs one operation: in the open transaction, or in one of its own, where it is tried again when it is lost. */
    <T> T write(String operation, SqlWork<T> work) {
        Scope scope = open.get();
        if (scope != null) {
            return scope.run(operation, work);
        }
        Optional<Connection> hosts = host.get();
        if (hosts.isPresent()) {
            return inHosts(hosts.get(), () -> current().run(operation, work));
        }
        return retried(operation, () -> inOwn(() -> current().run(operation, work)));
    }

    /** Runs one query; outside a transaction without the cost of one. */
    <T> T read(String operation, SqlWork<T> work) {
        return isOpen() ? write(operation, work) : retried(operation, () -> alone(operation, work));
    }

    private static <T> T retried(String operation, Supplier<T> attempt) {
        for (int i = 1; ; i++) {
            try {
                return attempt.get();
            } catch (ContentionException lost) {
                if (i == ATTEMPTS) {
                    throw new ContentionException(operation + " lost " + ATTEMPTS + " attempts in a row", lost);
                }
            }
        }
    }

    private Scope current() {
        Scope scope = open.get();
        if (scope == null) {
            throw new IllegalStateException("a statement was run outside a transaction");
        }
        return scope;
    }

    private <T> T inHosts(Connection connection, Supplier<T> work) {
        try {
            if (connection.getAutoCommit()) {
                throw new StorageException("the connection of the host's transaction commits by itself,"
                        + " but it must not while a transaction is open");
            }
        } catch (SQLException failure) {
            throw Failures.broken("asking the host's connection", failure);
        }
        Scope scope = new Scope(connection, dialect);
        open.set(scope);
        try {
            return scope.step(work);
        } finally {
            open.remove();
        }
    }

    private <T> T inOwn(Supplier<T> work) {
        try (Lease lease = lease()) {
            Scope scope = lease.begin(dialect);
            open.set(scope);
            try {
                T answer = work.get();
                scope.checkUsable();
                lease.commit(dialect);
                return answer;
            } catch (RuntimeException | Error failure) {
                lease.rollback(failure);
                throw failure;
            } finally {
                open.remove();
            }
        }
    }

    private <T> T alone(String operation, SqlWork<T> work) {
        try (Lease lease = lease()) {
            return lease.query(operation, dialect, work);
        }
    }

    private Lease lease() {
        try {
            return new Lease(dataSource.getConnection(), isolation);
        } catch (SQLException failure) {
            throw Failures.broken("getting a connection", failure);
        }
    }
}
