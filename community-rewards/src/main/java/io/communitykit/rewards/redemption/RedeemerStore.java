package io.communitykit.rewards.redemption;

import io.communitykit.MemberId;
import io.communitykit.storage.InMemoryVersionedStore;
import io.communitykit.storage.Memory;
import io.communitykit.storage.PersonalStore;
import io.communitykit.storage.Port;
import io.communitykit.storage.VersionedStore;

/** Keeps how much of each item a member has taken; promises what every {@link VersionedStore} does. */
public interface RedeemerStore extends PersonalStore<MemberId, Redeemer> {

    /** Names this port. */
    Port<RedeemerStore> PORT = Port.of(RedeemerStore.class, InMemory::new);

    /** Keeps redeemers in memory. */
    final class InMemory extends InMemoryVersionedStore<MemberId, Redeemer> implements RedeemerStore {

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
