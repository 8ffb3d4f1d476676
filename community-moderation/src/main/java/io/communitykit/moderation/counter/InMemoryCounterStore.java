package io.communitykit.moderation.counter;

import io.communitykit.storage.InMemoryVersionedStore;
import io.communitykit.storage.Memory;

/** Keeps counters in memory. */
final class InMemoryCounterStore extends InMemoryVersionedStore<CounterKey, Counter> implements CounterStore {

    InMemoryCounterStore(Memory memory) {
        super(memory);
    }
}
