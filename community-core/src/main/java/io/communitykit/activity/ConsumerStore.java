package io.communitykit.activity;

import io.communitykit.storage.InMemoryVersionedStore;
import io.communitykit.storage.Memory;
import io.communitykit.storage.Port;
import io.communitykit.storage.VersionedStore;

/** Keeps how far each consumer of the feed has come; promises what every {@link VersionedStore} does. */
public interface ConsumerStore extends VersionedStore<String, ConsumerPosition> {

    /** Names this port. */
    Port<ConsumerStore> PORT = Port.of(ConsumerStore.class, InMemory::new);

    /** Keeps positions in memory. */
    final class InMemory extends InMemoryVersionedStore<String, ConsumerPosition> implements ConsumerStore {

        /**
         * Creates an empty store.
         *
         * @param memory the memory whose transactions it takes part in
         */
        public InMemory(Memory memory) {
            super(memory);
        }
    }
}
