package io.communitykit.content;

import io.communitykit.storage.InMemoryVersionedStore;
import io.communitykit.storage.Memory;
import io.communitykit.storage.PersonalStore;
import io.communitykit.storage.Port;
import io.communitykit.storage.VersionedStore;

/** Keeps posts; promises what every {@link VersionedStore} does. A host maps its own table to it. */
public interface PostStore extends PersonalStore<PostId, Post> {

    /** Names this port. */
    Port<PostStore> PORT = Port.of(PostStore.class, InMemory::new);

    /** Keeps posts in memory. */
    final class InMemory extends InMemoryVersionedStore<PostId, Post> implements PostStore {

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
