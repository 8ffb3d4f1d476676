package io.communitykit.group;

import io.communitykit.GroupId;
import io.communitykit.storage.InMemoryVersionedStore;
import io.communitykit.storage.Memory;
import io.communitykit.storage.Port;
import io.communitykit.storage.VersionedStore;

/** Keeps groups; promises what every {@link VersionedStore} does. A host maps its own table to it. */
public interface GroupStore extends VersionedStore<GroupId, Group> {

    /** Names this port. */
    Port<GroupStore> PORT = Port.of(GroupStore.class, InMemory::new);

    /** Keeps groups in memory. */
    final class InMemory extends InMemoryVersionedStore<GroupId, Group> implements GroupStore {

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
