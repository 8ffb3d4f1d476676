package io.communitykit.storage;

import io.communitykit.CommunityId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Keeps a community in memory: for tests, examples, batch jobs, and hosts that rebuild from their own history. It has
 * every port. Transactions are serial: one thread at a time, so that contention never happens; a rollback undoes
 * exactly what was written.
 */
public final class InMemoryStorage implements Storage {

    private final CommunityId community;
    private final Memory memory = new Memory();
    private final Map<Port<?>, Object> ports = new ConcurrentHashMap<>();

    private InMemoryStorage(CommunityId community) {
        this.community = community;
    }

    /**
     * Creates an empty storage for a community that is called {@code default}.
     *
     * @return the storage
     */
    public static InMemoryStorage create() {
        return create(new CommunityId("default"));
    }

    /**
     * Creates an empty storage.
     *
     * @param community whose storage it is
     * @return the storage
     */
    public static InMemoryStorage create(CommunityId community) {
        return new InMemoryStorage(community);
    }

    @Override
    public CommunityId community() {
        return community;
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return memory.inTransaction(work);
    }

    @Override
    public boolean isInTransaction() {
        return memory.isHeld();
    }

    @Override
    public <P> P port(Port<P> port) {
        return port.type().cast(ports.computeIfAbsent(port, name -> name.inMemory(memory)));
    }
}
