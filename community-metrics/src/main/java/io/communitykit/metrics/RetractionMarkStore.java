package io.communitykit.metrics;

import io.communitykit.storage.InMemoryVersionedStore;
import io.communitykit.storage.Memory;
import io.communitykit.storage.Port;
import io.communitykit.storage.VersionedStore;

/** Keeps what became of activities that a retraction named; promises what every {@link VersionedStore} does. */
public interface RetractionMarkStore extends VersionedStore<RetractionMark.Key, RetractionMark> {

    /** Names this port. */
    Port<RetractionMarkStore> PORT = Port.of(RetractionMarkStore.class, InMemory::new);

    /** Keeps what became of activities that a retraction named in memory. */
    final class InMemory extends InMemoryVersionedStore<RetractionMark.Key, RetractionMark>
            implements RetractionMarkStore {

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
