package io.communitykit.jdbc;

import io.communitykit.CommunityId;
import io.communitykit.jdbc.metrics.MetricsStores;
import io.communitykit.jdbc.moderation.ModerationStores;
import io.communitykit.jdbc.rewards.RewardsStores;
import io.communitykit.jdbc.sql.Database;
import io.communitykit.storage.PersonalData;
import io.communitykit.storage.Port;
import io.communitykit.storage.Storage;
import io.communitykit.storage.StorageException;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Keeps a community in PostgreSQL 14 and newer, MariaDB 10.6 and newer, MySQL 8 and newer, or H2 2.2 and newer, with
 * nothing but a {@link DataSource}. Thread-safe.
 *
 * <ul>
 *   <li>Its own transactions run in READ COMMITTED, whatever the connections are set to. A connection goes back with
 *       the settings that it came with, whether it commits by itself or not.
 *   <li>Where the host has a transaction open, every call is a step of it that is undone alone when it fails; it is
 *       never committed, rolled back or closed here.
 *   <li>A call of a port outside a transaction is tried again, a bounded number of times, when the database gives it up
 *       for another transaction.
 *   <li>Transactions that append to one community's log go one after another, so that positions have no gaps and are in
 *       the order of commit.
 *   <li>When a statement fails, the innermost step cannot end well any more, even if the exception is caught: either
 *       all of it happened or nothing.
 *   <li>Exceptions name the operation and never hold the words of members; those of the driver, which may, are their
 *       cause.
 * </ul>
 */
public final class JdbcStorage implements Storage {

    private final CommunityId community;
    private final Database database;
    private final Object handingOut = new Object();
    private final Map<Port<?>, Object> ports = new LinkedHashMap<>();

    private JdbcStorage(CommunityId community, Database database) {
        this.community = community;
        this.database = database;
    }

    /**
     * Opens the storage of a community, with the usual names of tables and its own transactions.
     *
     * @param dataSource gives connections, pooled or not
     * @param community whose storage
     * @return the storage
     * @throws StorageException if the database is unknown or has no tables, see {@link JdbcSchema}
     */
    public static JdbcStorage open(DataSource dataSource, CommunityId community) {
        return builder(dataSource).open(community);
    }

    /**
     * Begins a storage that is set up otherwise.
     *
     * @param dataSource gives connections, pooled or not
     * @return a builder
     */
    public static Builder builder(DataSource dataSource) {
        return new Builder(dataSource);
    }

    @Override
    public CommunityId community() {
        return community;
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return database.inTransaction(work);
    }

    @Override
    public boolean isInTransaction() {
        return database.isInTransaction();
    }

    @Override
    public <P> P port(Port<P> port) {
        synchronized (handingOut) {
            Object known = ports.get(port);
            if (known == null) {
                known = make(port.type())
                        .orElseThrow(() -> new StorageException("this storage has no port " + port.type()));
                ports.put(port, known);
            }
            return port.type().cast(known);
        }
    }

    @Override
    public List<PersonalData> personalData() {
        List<PersonalData> all = new ArrayList<>();
        CoreStores.personal().forEach(port -> all.add(port(port)));
        if (isPresent("io.communitykit.metrics.MetricsStore")) {
            MetricsStores.personal().forEach(port -> all.add(port(port)));
        }
        if (isPresent("io.communitykit.moderation.DecisionLog")) {
            ModerationStores.personal().forEach(port -> all.add(port(port)));
        }
        if (isPresent("io.communitykit.rewards.ledger.Ledger")) {
            RewardsStores.personal().forEach(port -> all.add(port(port)));
        }
        return List.copyOf(all);
    }

    private static boolean isPresent(String type) {
        try {
            Class.forName(type, false, JdbcStorage.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }

    /** Asks the room of the port's module, whose classes are loaded only then: the module may be absent. */
    private Optional<Object> make(Class<?> type) {
        String name = type.getName();
        if (name.startsWith("io.communitykit.rewards.")) {
            return RewardsStores.make(type, database);
        } else if (name.startsWith("io.communitykit.moderation.")) {
            return ModerationStores.make(type, database);
        } else if (name.startsWith("io.communitykit.metrics.")) {
            return MetricsStores.make(type, database);
        }
        return CoreStores.make(type, database);
    }

    /** Collects how a storage is set up. Not thread-safe. */
    public static final class Builder {

        private final DataSource dataSource;
        private TableNames names = TableNames.defaults();
        private Supplier<Optional<Connection>> host = Optional::empty;

        private Builder(DataSource dataSource) {
            this.dataSource = dataSource;
        }

        /**
         * Takes tables of other names.
         *
         * @param tables what the tables are called
         * @return this builder
         */
        public Builder tables(TableNames tables) {
            names = tables;
            return this;
        }

        /**
         * Takes part in transactions of the host.
         *
         * @param connection answers the connection on which the calling thread has a transaction open, or nothing; it
         *     does not commit by itself and belongs to the same database
         * @return this builder
         */
        public Builder joining(Supplier<Optional<Connection>> connection) {
            host = connection;
            return this;
        }

        /**
         * Opens the storage of a community.
         *
         * @param community whose storage
         * @return the storage
         * @throws StorageException if the database is unknown or has no tables, see {@link JdbcSchema}
         */
        public JdbcStorage open(CommunityId community) {
            return new JdbcStorage(community, Database.open(dataSource, names::of, host, community));
        }
    }
}
