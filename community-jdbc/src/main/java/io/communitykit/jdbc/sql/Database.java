package io.communitykit.jdbc.sql;

import io.communitykit.CommunityId;
import io.communitykit.storage.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/** Is the share of one community in a database: what every port of a storage stands on. Thread-safe. */
public final class Database {

    private final Transactions transactions;
    private final Dialect dialect;
    private final UnaryOperator<String> names;
    private final long community;

    private Database(Transactions transactions, Dialect dialect, UnaryOperator<String> names, long community) {
        this.transactions = transactions;
        this.dialect = dialect;
        this.names = names;
        this.community = community;
    }

    /**
     * Opens the share of a community, and registers it when it is opened first.
     *
     * @param dataSource gives connections
     * @param names gives a table its whole name
     * @param host tells the connection on which the calling thread has a transaction of the host open
     * @param community whose share
     * @return the share
     * @throws StorageException if the database is unknown, reads what is not committed, or has no tables
     */
    public static Database open(
            DataSource dataSource,
            UnaryOperator<String> names,
            Supplier<Optional<Connection>> host,
            CommunityId community) {
        Dialect dialect;
        int isolation;
        try (Connection connection = dataSource.getConnection()) {
            dialect = Dialect.of(connection);
            isolation = connection.getTransactionIsolation();
        } catch (SQLException failure) {
            throw new StorageException("opening the storage failed: " + failure.getMessage(), failure);
        }
        if (isolation < Connection.TRANSACTION_READ_COMMITTED) {
            throw new StorageException("the data source gave connections that read what is not committed,"
                    + " but they must be at READ COMMITTED or above");
        }
        // Registered in a transaction of its own, so that it stands even if the host's is rolled back.
        Transactions own = new Transactions(dataSource, dialect, isolation, Optional::empty);
        long number = own.write("registering the community", session -> register(session, names, community));
        return new Database(new Transactions(dataSource, dialect, isolation, host), dialect, names, number);
    }

    private static long register(Session session, UnaryOperator<String> names, CommunityId community)
            throws SQLException {
        String table = names.apply("communities");
        Key name = new Key(community.value());
        String find = "SELECT community_id FROM " + table + " WHERE community_name = ?";
        List<Long> known = session.list(find, List.of(name), row -> row.number(1));
        if (known.isEmpty()) {
            session.insertAbsent(
                    new Insert(table, List.of("community_name", "last_position", "erased_members"), 1),
                    List.<Object[]>of(new Object[] {name, 0L, 0L}));
            known = session.list(find, List.of(name), row -> row.number(1));
        }
        return known.get(0);
    }

    /**
     * Tells the number that stands for the community in every key.
     *
     * @return its number
     */
    public long community() {
        return community;
    }

    /**
     * Tells the kind of database.
     *
     * @return its dialect
     */
    public Dialect dialect() {
        return dialect;
    }

    /**
     * Names a table.
     *
     * @param name the table without prefix
     * @return its whole name
     */
    public String table(String name) {
        return names.apply(name);
    }

    /**
     * Puts the community before arguments.
     *
     * @param parts single arguments, and collections of arguments
     * @return all of them, in order
     */
    public List<Object> arguments(Object... parts) {
        List<Object> all = new ArrayList<>(List.of(community));
        all.addAll(Session.arguments(parts));
        return all;
    }

    /**
     * Names rows of the community by keys.
     *
     * @param columns the columns of the key
     * @param values the keys, each a value per column
     * @return the keys
     */
    public Keys keys(List<String> columns, List<? extends List<?>> values) {
        return new Keys(community, columns, values, Keys.ANY);
    }

    /**
     * Tells whether the calling thread has a transaction open.
     *
     * @return true inside a transaction
     */
    public boolean isInTransaction() {
        return transactions.isOpen();
    }

    /**
     * Does work in a transaction, or as a step of the open one.
     *
     * @param work what to do
     * @param <T> what it answers
     * @return what the work answered
     */
    public <T> T inTransaction(Supplier<T> work) {
        return transactions.inTransaction(work);
    }

    /**
     * Runs the query of one operation.
     *
     * @param operation its name, for whoever reads that it failed
     * @param work the query
     * @param <T> what it answers
     * @return the answer
     */
    public <T> T read(String operation, SqlWork<T> work) {
        return transactions.read(operation, work);
    }

    /**
     * Runs the statements of one operation, all or none of them.
     *
     * @param operation its name, for whoever reads that it failed
     * @param work the statements; run again from the beginning when they were lost outside a transaction
     * @param <T> what it answers
     * @return the answer
     */
    public <T> T write(String operation, SqlWork<T> work) {
        return transactions.write(operation, work);
    }
}
