package io.communitykit.storage;

import io.communitykit.CommunityId;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Keeps a community in memory: for tests, examples, batch jobs, and hosts that rebuild from their own history. It has
 * every port. Transactions are serial: one thread at a time, so that contention never happens; a rollback undoes
 * exactly what was written. A port is handed out without waiting for the transaction of another thread.
 */
public final class InMemoryStorage implements Storage {

    private final CommunityId community;
    private final Memory memory = new Memory();
    private final Object handingOut = new Object();
    private final Map<Port<?>, Object> ports = new LinkedHashMap<>();

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
        return memory.exclusively(work);
    }

    @Override
    public boolean isInTransaction() {
        return memory.isHeld();
    }

    /** {@inheritDoc} A port that was never handed out holds nothing. */
    @Override
    public List<PersonalData> personalData() {
        synchronized (handingOut) {
            Set<Object> distinct = Collections.newSetFromMap(new IdentityHashMap<>());
            return ports.values().stream()
                    .filter(distinct::add)
                    .filter(PersonalData.class::isInstance)
                    .map(PersonalData.class::cast)
                    .toList();
        }
    }

    @Override
    public <P> P port(Port<P> port) {
        synchronized (handingOut) {
            Object known = ports.get(port);
            if (known == null) {
                known = port.inMemory(memory);
                ports.put(port, known);
            }
            return port.type().cast(known);
        }
    }
}
