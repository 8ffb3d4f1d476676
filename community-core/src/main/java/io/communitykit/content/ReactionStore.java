package io.communitykit.content;

import io.communitykit.storage.InMemoryVersionedStore;
import io.communitykit.storage.Memory;
import io.communitykit.storage.PersonalStore;
import io.communitykit.storage.Port;
import io.communitykit.storage.VersionedStore;

/** Keeps reactions; promises what every {@link VersionedStore} does. A host maps its own table to it. */
public interface ReactionStore extends PersonalStore<Reaction.Id, Reaction> {

    /** Names this port. */
    Port<ReactionStore> PORT = Port.of(ReactionStore.class, InMemory::new);

    /** Keeps reactions in memory. */
    final class InMemory extends InMemoryVersionedStore<Reaction.Id, Reaction> implements ReactionStore {

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
