package io.communitykit.charter;

import io.communitykit.storage.InMemoryVersionedStore;
import io.communitykit.storage.Memory;
import io.communitykit.storage.PersonalStore;
import io.communitykit.storage.Port;
import io.communitykit.storage.VersionedStore;

/** Keeps consents; promises what every {@link VersionedStore} does. A host maps its own table to it. */
public interface ConsentStore extends PersonalStore<Consent.Id, Consent> {

    /** Names this port. */
    Port<ConsentStore> PORT = Port.of(ConsentStore.class, InMemory::new);

    /** Keeps consents in memory. */
    final class InMemory extends InMemoryVersionedStore<Consent.Id, Consent> implements ConsentStore {

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
