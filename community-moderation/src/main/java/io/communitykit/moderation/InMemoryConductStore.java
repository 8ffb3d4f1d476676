package io.communitykit.moderation;

import io.communitykit.MemberId;
import io.communitykit.storage.InMemoryVersionedStore;
import io.communitykit.storage.Memory;

/** Keeps conduct in memory. */
final class InMemoryConductStore extends InMemoryVersionedStore<MemberId, Conduct> implements ConductStore {

    InMemoryConductStore(Memory memory) {
        super(memory);
    }
}
