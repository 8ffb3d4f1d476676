package io.communitykit.charter;

import io.communitykit.storage.InMemoryVersionedStore;
import io.communitykit.storage.Memory;
import io.communitykit.storage.Port;
import io.communitykit.storage.VersionedStore;

/** Keeps charters; promises what every {@link VersionedStore} does. A host maps its own table to it. */
public interface CharterStore extends VersionedStore<Integer, Charter> {

    /** Names this port. */
    Port<CharterStore> PORT = Port.of(CharterStore.class, InMemory::new);

    /** Keeps charters in memory. */
    final class InMemory extends InMemoryVersionedStore<Integer, Charter> implements CharterStore {

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
