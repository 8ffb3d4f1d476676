package io.communitykit.rewards.ledger;

import io.communitykit.storage.InMemoryVersionedStore;
import io.communitykit.storage.Memory;
import io.communitykit.storage.PersonalStore;
import io.communitykit.storage.Port;
import io.communitykit.storage.VersionedStore;

/** Keeps what is drawn from accounts; promises what every {@link VersionedStore} does. */
public interface DrawingsStore extends PersonalStore<AccountId, Drawings> {

    /** Names this port. */
    Port<DrawingsStore> PORT = Port.of(DrawingsStore.class, InMemory::new);

    /** Keeps drawings in memory. */
    final class InMemory extends InMemoryVersionedStore<AccountId, Drawings> implements DrawingsStore {

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
