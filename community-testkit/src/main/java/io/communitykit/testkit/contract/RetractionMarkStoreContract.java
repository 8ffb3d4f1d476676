package io.communitykit.testkit.contract;

import io.communitykit.metrics.RetractionMark;
import io.communitykit.metrics.RetractionMarkStore;
import io.communitykit.storage.Port;

/** Tests what a {@link RetractionMarkStore} promises. */
public interface RetractionMarkStoreContract extends VersionedStoreContract<RetractionMark.Key, RetractionMark> {

    @Override
    default Port<RetractionMarkStore> port() {
        return RetractionMarkStore.PORT;
    }

    @Override
    default RetractionMark sample(int index) {
        return new RetractionMark(
                new RetractionMark.Key(SampleKeys.first(index), SampleKeys.second(index)), index % 2 == 0, 1);
    }

    @Override
    default RetractionMark changed(RetractionMark value) {
        return new RetractionMark(value.key(), !value.takenBack(), value.version() + 1);
    }

    @Override
    default int specialSamples() {
        return SampleKeys.SPECIAL_PAIRS;
    }
}
