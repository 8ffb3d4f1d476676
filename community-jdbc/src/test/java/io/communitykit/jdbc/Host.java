package io.communitykit.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Is an application that begins and ends transactions itself, on connections of its own. */
final class Host {

    private final DataSource dataSource;

    @SuppressWarnings("ThreadLocalUsage") // one host, one test
    private final ThreadLocal<Connection> open = new ThreadLocal<>();

    Host(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Gives the connection on which the calling thread has a transaction open. */
    Optional<Connection> connection() {
        return Optional.ofNullable(open.get());
    }

    /** Commits when the work is done, rolls back and throws on when it fails. */
    <T> T inTransaction(Supplier<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            open.set(connection);
            try {
                T answer = work.get();
                connection.commit();
                return answer;
            } catch (RuntimeException | Error failure) {
                connection.rollback();
                throw failure;
            } finally {
                open.remove();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
