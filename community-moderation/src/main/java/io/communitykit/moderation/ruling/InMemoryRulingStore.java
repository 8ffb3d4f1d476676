package io.communitykit.moderation.ruling;

import io.communitykit.Subject;
import io.communitykit.storage.InMemoryVersionedStore;
import io.communitykit.storage.Memory;

/** Keeps rulings in memory. */
final class InMemoryRulingStore extends InMemoryVersionedStore<Subject, Ruling> implements RulingStore {

    InMemoryRulingStore(Memory memory) {
        super(memory);
    }
}
