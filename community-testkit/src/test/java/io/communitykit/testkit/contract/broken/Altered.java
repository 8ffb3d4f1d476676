package io.communitykit.testkit.contract.broken;

import io.communitykit.CommunityId;
import io.communitykit.storage.InMemoryStorage;
import io.communitykit.storage.PersonalData;
import io.communitykit.storage.Port;
import io.communitykit.storage.Storage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The storage in memory with some of its ports replaced. */
class Altered implements Storage {

    private final InMemoryStorage memory;
    private final Map<Port<?>, Object> altered = new HashMap<>();

    Altered(CommunityId community) {
        memory = InMemoryStorage.create(community);
    }

    <P> Altered with(Port<P> port, UnaryOperator<P> alteration) {
        altered.put(port, alteration.apply(memory.port(port)));
        return this;
    }

    @Override
    public CommunityId community() {
        return memory.community();
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return memory.inTransaction(work);
    }

    @Override
    public boolean isInTransaction() {
        return memory.isInTransaction();
    }

    @Override
    public <P> P port(Port<P> port) {
        Object other = altered.get(port);
        return other == null ? memory.port(port) : port.type().cast(other);
    }

    @Override
    public List<PersonalData> personalData() {
        return memory.personalData();
    }
}
