package io.communitykit.jdbc;

import io.communitykit.CommunityId;
import io.communitykit.storage.PersonalData;
import io.communitykit.storage.Port;
import io.communitykit.storage.Storage;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Is a host that begins and ends every transaction itself, and lets the storage join. */
final class HostStorage implements Storage {

    private final DataSource dataSource;
    private final JdbcStorage storage;

    @SuppressWarnings("ThreadLocalUsage") // one host, one test
    private final ThreadLocal<Connection> open = new ThreadLocal<>();

    HostStorage(DataSource dataSource, CommunityId community) {
        this.dataSource = dataSource;
        this.storage = JdbcStorage.builder(dataSource)
                .joining(() -> Optional.ofNullable(open.get()))
                .open(community);
    }

    @Override
    public CommunityId community() {
        return storage.community();
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        if (open.get() != null) {
            return storage.inTransaction(work);
        }
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

    @Override
    public boolean isInTransaction() {
        return storage.isInTransaction();
    }

    @Override
    public List<PersonalData> personalData() {
        return storage.personalData();
    }

    @Override
    public <P> P port(Port<P> port) {
        return storage.port(port);
    }
}
