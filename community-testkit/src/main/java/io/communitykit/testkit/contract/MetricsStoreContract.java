package io.communitykit.testkit.contract;

import io.communitykit.MemberId;
import io.communitykit.metrics.MetricsSlice;
import io.communitykit.metrics.MetricsStore;
import io.communitykit.metrics.SliceKey;
import io.communitykit.storage.Port;
import java.util.List;

/** Tests what a {@link MetricsStore} promises. */
public interface MetricsStoreContract extends VersionedStoreContract<SliceKey, MetricsSlice> {

    @Override
    default Port<MetricsStore> port() {
        return MetricsStore.PORT;
    }

    @Override
    default MetricsSlice sample(int index) {
        SliceKey key = new SliceKey(
                SampleKeys.first(index), SampleKeys.second(index), index % 5 - 2, index % 2 == 0 ? 0 : index);
        if (index % 4 == 0) {
            return new MetricsSlice(key, SampleTimes.of(index), List.of(), List.of(), List.of(), 1);
        }
        return new MetricsSlice(
                key,
                SampleTimes.of(index),
                List.of(new MemberId(SampleKeys.of(index)), new MemberId("z" + index)),
                List.of(Long.MIN_VALUE + index, 0L),
                List.of(
                        new MetricsSlice.Repeat(0, 63, Integer.MAX_VALUE),
                        new MetricsSlice.Repeat(1, index % 64, -1 - index)),
                1);
    }

    @Override
    default MetricsSlice changed(MetricsSlice value) {
        long next = value.version() + 1;
        return new MetricsSlice(
                value.key(),
                SampleTimes.of((int) next),
                List.of(new MemberId("m-" + next)),
                List.of(next),
                List.of(),
                next);
    }

    @Override
    default int specialSamples() {
        return SampleKeys.SPECIAL_PAIRS;
    }
}
