package io.communitykit.testkit.contract;

import io.communitykit.rewards.ledger.AccountId;
import io.communitykit.rewards.ledger.Drawings;
import io.communitykit.rewards.ledger.DrawingsStore;
import io.communitykit.storage.Port;

/** Tests what a {@link DrawingsStore} promises. */
public interface DrawingsStoreContract extends VersionedStoreContract<AccountId, Drawings> {

    @Override
    default Port<DrawingsStore> port() {
        return DrawingsStore.PORT;
    }

    @Override
    default Drawings sample(int index) {
        AccountId account = new AccountId(
                index % 2 == 0 ? AccountId.MEMBER : SampleKeys.of(index + 1),
                SampleKeys.of(index),
                index % 2 == 0 ? "karma" : SampleKeys.of(index + 2));
        return new Drawings(account, index % 3 == 0 ? Long.MAX_VALUE : index, index % 3 == 1 ? Long.MIN_VALUE : 0, 1);
    }

    @Override
    default Drawings changed(Drawings value) {
        return new Drawings(value.account(), value.drawn(), value.version(), value.version() + 1);
    }
}
