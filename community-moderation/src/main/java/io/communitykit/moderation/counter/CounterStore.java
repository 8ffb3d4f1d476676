package io.communitykit.moderation.counter;

import io.communitykit.storage.PersonalStore;
import io.communitykit.storage.Port;
import io.communitykit.storage.VersionedStore;

/** Keeps counters. Promises what every {@link VersionedStore} does. */
public interface CounterStore extends PersonalStore<CounterKey, Counter> {

    /** Names this port. */
    Port<CounterStore> PORT = Port.of(CounterStore.class, memory -> new InMemoryCounterStore(memory));
}
