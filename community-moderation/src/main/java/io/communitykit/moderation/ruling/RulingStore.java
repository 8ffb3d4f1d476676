package io.communitykit.moderation.ruling;

import io.communitykit.Subject;
import io.communitykit.storage.PersonalStore;
import io.communitykit.storage.Port;
import io.communitykit.storage.VersionedStore;

/**
 * Keeps what people have decided, the last word about each subject. Promises what every {@link VersionedStore} does.
 */
public interface RulingStore extends PersonalStore<Subject, Ruling> {

    /** Names this port. */
    Port<RulingStore> PORT = Port.of(RulingStore.class, memory -> new InMemoryRulingStore(memory));
}
