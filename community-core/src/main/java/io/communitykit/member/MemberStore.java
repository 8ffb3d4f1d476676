package io.communitykit.member;

import io.communitykit.MemberId;
import io.communitykit.storage.InMemoryVersionedStore;
import io.communitykit.storage.Memory;
import io.communitykit.storage.PersonalStore;
import io.communitykit.storage.Port;
import io.communitykit.storage.VersionedStore;

/** Keeps members; promises what every {@link VersionedStore} does. A host maps its own table to it. */
public interface MemberStore extends PersonalStore<MemberId, Member> {

    /** Names this port. */
    Port<MemberStore> PORT = Port.of(MemberStore.class, InMemory::new);

    /** Keeps members in memory. */
    final class InMemory extends InMemoryVersionedStore<MemberId, Member> implements MemberStore {

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
