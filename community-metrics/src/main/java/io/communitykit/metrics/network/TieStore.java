package io.communitykit.metrics.network;

import io.communitykit.storage.InMemoryVersionedStore;
import io.communitykit.storage.Memory;
import io.communitykit.storage.PersonalStore;
import io.communitykit.storage.Port;
import io.communitykit.storage.VersionedStore;

/** Keeps who turned to whom how often; promises what every {@link VersionedStore} does. */
public interface TieStore extends PersonalStore<TieKey, Tie> {

    /** Names this port. */
    Port<TieStore> PORT = Port.of(TieStore.class, InMemory::new);

    /** Keeps who turned to whom how often in memory. */
    final class InMemory extends InMemoryVersionedStore<TieKey, Tie> implements TieStore {

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
