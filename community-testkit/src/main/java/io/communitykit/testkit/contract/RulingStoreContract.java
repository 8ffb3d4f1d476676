package io.communitykit.testkit.contract;

import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.moderation.policy.Verdict;
import io.communitykit.moderation.ruling.Ruling;
import io.communitykit.moderation.ruling.RulingStore;
import io.communitykit.storage.Port;

/** Tests what a {@link RulingStore} promises. */
public interface RulingStoreContract extends VersionedStoreContract<Subject, Ruling> {

    @Override
    default Port<RulingStore> port() {
        return RulingStore.PORT;
    }

    @Override
    default Ruling sample(int index) {
        return new Ruling(
                SampleKeys.subject(index),
                index % 3 == 0 ? Long.MAX_VALUE : 1,
                SampleKeys.oneOf(Verdict.values(), index),
                new MemberId(SampleKeys.of(index % SampleKeys.SPECIAL)),
                SampleTimes.of(index),
                1);
    }

    @Override
    default Ruling changed(Ruling value) {
        long next = value.version() + 1;
        return new Ruling(
                value.subject(),
                next,
                SampleKeys.oneOf(Verdict.values(), next),
                new MemberId("m-" + next),
                SampleTimes.of((int) next),
                next);
    }

    @Override
    default int specialSamples() {
        return SampleKeys.SPECIAL_PAIRS;
    }
}
