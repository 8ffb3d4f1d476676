package io.communitykit.examples.club.community;

import io.communitykit.examples.club.Database;
import io.communitykit.storage.ContentionException;
import io.communitykit.storage.StorageException;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.sql.Savepoint;
import java.util.function.Supplier;
import org.hibernate.Session;

/** Joins the host's transactions: inner work is a savepoint on the host's own connection. */
final class Transactions {

    /** Work with the connection of the transaction. */
    interface Sql<T> {
        T run(Connection connection) throws SQLException;
    }

    private final Database database;

    Transactions(Database database) {
        this.database = database;
    }

    boolean isOpen() {
        return database.current().isPresent();
    }

    <T> T inTransaction(Supplier<T> work) {
        return database.current()
                .map(manager -> inSavepoint(manager, work))
                .orElseGet(() -> database.inTransaction(manager -> work.get()));
    }

    /** Runs statements as a step that is undone as a whole. */
    <T> T sql(Sql<T> statements) {
        return inTransaction(() -> run(database.current().orElseThrow(), statements));
    }

    private static <T> T inSavepoint(EntityManager manager, Supplier<T> work) {
        manager.flush();
        Savepoint savepoint = run(manager, Connection::setSavepoint);
        boolean done = false;
        try {
            T answer = work.get();
            manager.flush();
            done = true;
            return answer;
        } finally {
            if (!done) {
                run(manager, connection -> {
                    connection.rollback(savepoint);
                    return true;
                });
                // What Hibernate remembers of undone rows is wrong now.
                manager.clear();
            }
        }
    }

    private static <T> T run(EntityManager manager, Sql<T> statements) {
        return manager.unwrap(Session.class).doReturningWork(connection -> {
            try {
                return statements.run(connection);
            } catch (SQLTransientException slower) {
                throw new ContentionException("a row of the club", slower);
            } catch (SQLException broken) {
                throw new StorageException("a statement failed: " + broken.getMessage(), broken);
            }
        });
    }
}
