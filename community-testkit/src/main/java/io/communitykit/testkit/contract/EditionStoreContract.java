package io.communitykit.testkit.contract;

import io.communitykit.rewards.Edition;
import io.communitykit.rewards.EditionLabel;
import io.communitykit.rewards.EditionStore;
import io.communitykit.storage.Port;

/** Tests what an {@link EditionStore} promises. */
public interface EditionStoreContract extends VersionedStoreContract<EditionLabel, Edition> {

    @Override
    default Port<EditionStore> port() {
        return EditionStore.PORT;
    }

    @Override
    default Edition sample(int index) {
        return new Edition(new EditionLabel(SampleKeys.of(index)), SampleKeys.of(index + 1), 1);
    }

    @Override
    default Edition changed(Edition value) {
        return new Edition(value.label(), value.hash() + "1", value.version() + 1);
    }
}
