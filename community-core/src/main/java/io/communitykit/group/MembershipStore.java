package io.communitykit.group;

import io.communitykit.storage.InMemoryVersionedStore;
import io.communitykit.storage.Memory;
import io.communitykit.storage.PersonalStore;
import io.communitykit.storage.Port;
import io.communitykit.storage.VersionedStore;

/** Keeps memberships; promises what every {@link VersionedStore} does. A host maps its own table to it. */
public interface MembershipStore extends PersonalStore<Membership.Id, Membership> {

    /** Names this port. */
    Port<MembershipStore> PORT = Port.of(MembershipStore.class, InMemory::new);

    /** Keeps memberships in memory. */
    final class InMemory extends InMemoryVersionedStore<Membership.Id, Membership> implements MembershipStore {

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
