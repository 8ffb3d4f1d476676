package io.communitykit.testkit.contract;

import io.communitykit.MemberId;
import io.communitykit.content.PostId;
import io.communitykit.content.Reaction;
import io.communitykit.content.ReactionStore;
import io.communitykit.storage.Port;

/** Tests what a {@link ReactionStore} promises. */
public interface ReactionStoreContract extends VersionedStoreContract<Reaction.Id, Reaction> {

    @Override
    default Port<ReactionStore> port() {
        return ReactionStore.PORT;
    }

    @Override
    default Reaction sample(int index) {
        return new Reaction(
                new Reaction.Id(
                        new PostId(SampleKeys.first(index)),
                        new MemberId(SampleKeys.second(index)),
                        SampleKeys.of(index % 7)),
                SampleTimes.of(index),
                1);
    }

    @Override
    default Reaction changed(Reaction value) {
        long next = value.version() + 1;
        return new Reaction(value.id(), SampleTimes.NOON.plusSeconds(next), next);
    }

    @Override
    default int specialSamples() {
        return SampleKeys.SPECIAL_PAIRS;
    }
}
