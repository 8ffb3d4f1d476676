package io.communitykit.rewards;

import io.communitykit.MemberId;
import io.communitykit.storage.InMemoryVersionedStore;
import io.communitykit.storage.Memory;
import io.communitykit.storage.PersonalStore;
import io.communitykit.storage.Port;
import io.communitykit.storage.VersionedStore;

/** Keeps what the engine remembers of each member; promises what every {@link VersionedStore} does. */
public interface ProgressStore extends PersonalStore<MemberId, Progress> {

    /** Names this port. */
    Port<ProgressStore> PORT = Port.of(ProgressStore.class, InMemory::new);

    /** Keeps progress in memory. */
    final class InMemory extends InMemoryVersionedStore<MemberId, Progress> implements ProgressStore {

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
