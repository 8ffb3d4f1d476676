package io.communitykit.rewards.redemption;

import io.communitykit.storage.InMemoryVersionedStore;
import io.communitykit.storage.Memory;
import io.communitykit.storage.Port;
import io.communitykit.storage.VersionedStore;

/** Keeps how much of each item is taken; promises what every {@link VersionedStore} does. */
public interface StockStore extends VersionedStore<ItemName, Stock> {

    /** Names this port. */
    Port<StockStore> PORT = Port.of(StockStore.class, InMemory::new);

    /** Keeps stocks in memory. */
    final class InMemory extends InMemoryVersionedStore<ItemName, Stock> implements StockStore {

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
