package io.communitykit.rewards;

import io.communitykit.storage.InMemoryVersionedStore;
import io.communitykit.storage.Memory;
import io.communitykit.storage.Port;
import io.communitykit.storage.VersionedStore;

/**
 * Keeps what each version of a program said when it was first applied, so that a program that was edited without a new
 * version is noticed; promises what every {@link VersionedStore} does.
 */
public interface EditionStore extends VersionedStore<EditionLabel, Edition> {

    /** Names this port. */
    Port<EditionStore> PORT = Port.of(EditionStore.class, InMemory::new);

    /** Keeps editions in memory. */
    final class InMemory extends InMemoryVersionedStore<EditionLabel, Edition> implements EditionStore {

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
