package io.communitykit.testkit.contract;

import io.communitykit.rewards.redemption.ItemName;
import io.communitykit.rewards.redemption.Stock;
import io.communitykit.rewards.redemption.StockStore;
import io.communitykit.storage.Port;

/** Tests what a {@link StockStore} promises. */
public interface StockStoreContract extends VersionedStoreContract<ItemName, Stock> {

    @Override
    default Port<StockStore> port() {
        return StockStore.PORT;
    }

    @Override
    default Stock sample(int index) {
        return new Stock(new ItemName(SampleKeys.of(index)), index % 2 == 0 ? Long.MAX_VALUE : index, 1);
    }

    @Override
    default Stock changed(Stock value) {
        return new Stock(value.item(), value.version(), value.version() + 1);
    }
}
