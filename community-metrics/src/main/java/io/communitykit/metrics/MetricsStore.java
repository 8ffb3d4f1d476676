package io.communitykit.metrics;

import io.communitykit.storage.InMemoryVersionedStore;
import io.communitykit.storage.Memory;
import io.communitykit.storage.PersonalStore;
import io.communitykit.storage.Port;
import io.communitykit.storage.VersionedStore;

/** Keeps the counts of members by slices; promises what every {@link VersionedStore} does. */
public interface MetricsStore extends PersonalStore<SliceKey, MetricsSlice> {

    /** Names this port. */
    Port<MetricsStore> PORT = Port.of(MetricsStore.class, InMemory::new);

    /** Keeps the counts of members by slices in memory. */
    final class InMemory extends InMemoryVersionedStore<SliceKey, MetricsSlice> implements MetricsStore {

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
