package io.communitykit.metrics.response;

import io.communitykit.storage.InMemoryVersionedStore;
import io.communitykit.storage.Memory;
import io.communitykit.storage.PersonalStore;
import io.communitykit.storage.Port;
import io.communitykit.storage.VersionedStore;

/** Keeps what waiting for a response rests on, by thread; promises what every {@link VersionedStore} does. */
public interface ThreadStore extends PersonalStore<ThreadKey, ResponseThread> {

    /** Names this port. */
    Port<ThreadStore> PORT = Port.of(ThreadStore.class, InMemory::new);

    /** Keeps what waiting for a response rests on, by thread in memory. */
    final class InMemory extends InMemoryVersionedStore<ThreadKey, ResponseThread> implements ThreadStore {

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
