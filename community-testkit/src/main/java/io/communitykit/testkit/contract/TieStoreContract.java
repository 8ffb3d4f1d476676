package io.communitykit.testkit.contract;

import io.communitykit.MemberId;
import io.communitykit.metrics.network.Tie;
import io.communitykit.metrics.network.TieKey;
import io.communitykit.metrics.network.TieStore;
import io.communitykit.storage.Port;

/** Tests what a {@link TieStore} promises. */
public interface TieStoreContract extends VersionedStoreContract<TieKey, Tie> {

    @Override
    default Port<TieStore> port() {
        return TieStore.PORT;
    }

    @Override
    default Tie sample(int index) {
        TieKey key = new TieKey(
                "model@" + index % 2, new MemberId(SampleKeys.first(index)), new MemberId(SampleKeys.second(index)));
        return new Tie(key, index - 1L, Tie.FIRST_VERSION);
    }

    @Override
    default Tie changed(Tie value) {
        return value.with(value.times() + 7, value.version() + 1);
    }

    @Override
    default int specialSamples() {
        return SampleKeys.SPECIAL_PAIRS;
    }
}
