package io.communitykit.rewards;

import io.communitykit.Subject;
import io.communitykit.storage.InMemoryVersionedStore;
import io.communitykit.storage.Memory;
import io.communitykit.storage.PersonalStore;
import io.communitykit.storage.Port;
import io.communitykit.storage.VersionedStore;

/** Keeps what the engine remembers of each subject; promises what every {@link VersionedStore} does. */
public interface SubjectScoreStore extends PersonalStore<Subject, SubjectScore> {

    /** Names this port. */
    Port<SubjectScoreStore> PORT = Port.of(SubjectScoreStore.class, InMemory::new);

    /** Keeps scores in memory. */
    final class InMemory extends InMemoryVersionedStore<Subject, SubjectScore> implements SubjectScoreStore {

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
