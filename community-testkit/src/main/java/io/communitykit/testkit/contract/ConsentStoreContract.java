package io.communitykit.testkit.contract;

import io.communitykit.MemberId;
import io.communitykit.charter.Consent;
import io.communitykit.charter.ConsentStore;
import io.communitykit.storage.Port;

/** Tests what a {@link ConsentStore} promises. */
public interface ConsentStoreContract extends VersionedStoreContract<Consent.Id, Consent> {

    @Override
    default Port<ConsentStore> port() {
        return ConsentStore.PORT;
    }

    @Override
    default Consent sample(int index) {
        return new Consent(
                new Consent.Id(1 + index % 11, new MemberId(SampleKeys.of(index))), SampleTimes.of(index), 1);
    }

    @Override
    default Consent changed(Consent value) {
        long next = value.version() + 1;
        return new Consent(value.id(), SampleTimes.NOON.plusSeconds(next), next);
    }
}
