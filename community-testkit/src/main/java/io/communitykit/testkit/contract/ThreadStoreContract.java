package io.communitykit.testkit.contract;

import io.communitykit.MemberId;
import io.communitykit.metrics.response.ResponseThread;
import io.communitykit.metrics.response.ThreadKey;
import io.communitykit.metrics.response.ThreadStore;
import io.communitykit.metrics.response.Voice;
import io.communitykit.storage.Port;
import java.util.List;

/** Tests what a {@link ThreadStore} promises. */
public interface ThreadStoreContract extends VersionedStoreContract<ThreadKey, ResponseThread> {

    @Override
    default Port<ThreadStore> port() {
        return ThreadStore.PORT;
    }

    @Override
    default ResponseThread sample(int index) {
        ThreadKey key = new ThreadKey(
                "model@" + index % 2,
                SampleKeys.plain(index % 3),
                SampleKeys.first(index),
                index == 0 || (index % 7 == 0 && index >= SampleKeys.SPECIAL_PAIRS) ? "" : SampleKeys.second(index));
        Voice voice = new Voice(SampleTimes.of(index), new MemberId(SampleKeys.of(index)));
        Voice other = new Voice(SampleTimes.of(index + 1), new MemberId("z" + index));
        return switch (index % 4) {
            case 0 -> ResponseThread.empty(key);
            case 1 -> new ResponseThread(key, voice, List.of(), null, 1);
            case 2 -> new ResponseThread(key, null, List.of(voice, other), null, 1);
            default -> new ResponseThread(key, other, List.of(voice), SampleTimes.of(index + 2), 1);
        };
    }

    @Override
    default ResponseThread changed(ResponseThread value) {
        long next = value.version() + 1;
        Voice voice = new Voice(SampleTimes.of((int) next), new MemberId("m-" + next));
        return new ResponseThread(value.key(), voice, List.of(), SampleTimes.of((int) next + 1), next);
    }

    @Override
    default int specialSamples() {
        return SampleKeys.SPECIAL_PAIRS;
    }
}
