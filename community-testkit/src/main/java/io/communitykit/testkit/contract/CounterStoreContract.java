package io.communitykit.testkit.contract;

import io.communitykit.moderation.counter.Counter;
import io.communitykit.moderation.counter.CounterKey;
import io.communitykit.moderation.counter.CounterStore;
import io.communitykit.moderation.counter.Sighting;
import io.communitykit.storage.Port;
import java.util.List;

/** Tests what a {@link CounterStore} promises. */
public interface CounterStoreContract extends VersionedStoreContract<CounterKey, Counter> {

    @Override
    default Port<CounterStore> port() {
        return CounterStore.PORT;
    }

    @Override
    default Counter sample(int index) {
        CounterKey key = new CounterKey(SampleKeys.first(index), SampleKeys.second(index));
        if (index % 4 == 0) {
            return new Counter(key, index % 8 == 0 ? 0 : Long.MAX_VALUE, List.of(), 1);
        }
        return new Counter(
                key,
                Long.MAX_VALUE - index,
                List.of(
                        new Sighting(SampleTimes.of(index), SampleKeys.of(index)),
                        new Sighting(SampleTimes.of(index), SampleKeys.of(index + 1)),
                        new Sighting(SampleTimes.of(index + 1), SampleKeys.of(index + 2))),
                1);
    }

    @Override
    default Counter changed(Counter value) {
        long next = value.version() + 1;
        return new Counter(value.key(), next, List.of(new Sighting(SampleTimes.of((int) next), "s-" + next)), next);
    }

    @Override
    default int specialSamples() {
        return SampleKeys.SPECIAL_PAIRS;
    }
}
