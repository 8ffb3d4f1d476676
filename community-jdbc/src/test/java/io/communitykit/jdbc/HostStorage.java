package io.communitykit.jdbc;

import io.communitykit.CommunityId;
import io.communitykit.storage.PersonalData;
import io.communitykit.storage.Port;
import io.communitykit.storage.Storage;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Lets a host begin and end every transaction, and the storage join. */
final class HostStorage implements Storage {

    private final Host host;
    private final JdbcStorage storage;

    HostStorage(DataSource dataSource, CommunityId community) {
        this.host = new Host(dataSource);
        this.storage = JdbcStorage.builder(dataSource).joining(host::connection).open(community);
    }

    @Override
    public CommunityId community() {
        return storage.community();
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return host.connection().isPresent() ? storage.inTransaction(work) : host.inTransaction(work);
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
