package io.communitykit.testkit.contract;

import io.communitykit.GroupId;
import io.communitykit.MemberId;
import io.communitykit.group.Membership;
import io.communitykit.group.MembershipStore;
import io.communitykit.storage.Port;

/** Tests what a {@link MembershipStore} promises. */
public interface MembershipStoreContract extends VersionedStoreContract<Membership.Id, Membership> {

    @Override
    default Port<MembershipStore> port() {
        return MembershipStore.PORT;
    }

    @Override
    default Membership sample(int index) {
        return new Membership(
                new Membership.Id(new GroupId(SampleKeys.first(index)), new MemberId(SampleKeys.second(index))),
                SampleKeys.of(index),
                SampleTimes.of(index),
                1);
    }

    @Override
    default Membership changed(Membership value) {
        long next = value.version() + 1;
        return new Membership(value.id(), "role " + next, SampleTimes.of((int) next), next);
    }

    @Override
    default int specialSamples() {
        return SampleKeys.SPECIAL_PAIRS;
    }
}
