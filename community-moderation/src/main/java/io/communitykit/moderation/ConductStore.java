package io.communitykit.moderation;

import io.communitykit.MemberId;
import io.communitykit.storage.PersonalStore;
import io.communitykit.storage.Port;
import io.communitykit.storage.VersionedStore;

/** Keeps the conduct of each member. Promises what every {@link VersionedStore} does. */
public interface ConductStore extends PersonalStore<MemberId, Conduct> {

    /** Names this port. */
    Port<ConductStore> PORT = Port.of(ConductStore.class, memory -> new InMemoryConductStore(memory));
}
