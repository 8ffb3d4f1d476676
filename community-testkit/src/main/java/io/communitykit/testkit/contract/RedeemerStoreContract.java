package io.communitykit.testkit.contract;

import io.communitykit.MemberId;
import io.communitykit.rewards.redemption.Redeemer;
import io.communitykit.rewards.redemption.RedeemerStore;
import io.communitykit.storage.Port;
import java.util.Map;

/** Tests what a {@link RedeemerStore} promises. */
public interface RedeemerStoreContract extends VersionedStoreContract<MemberId, Redeemer> {

    @Override
    default Port<RedeemerStore> port() {
        return RedeemerStore.PORT;
    }

    @Override
    default Redeemer sample(int index) {
        return new Redeemer(
                new MemberId(SampleKeys.of(index)),
                index % 4 == 0 ? Map.of() : Map.of(SampleKeys.of(index + 1), Long.MAX_VALUE, "mug", 0L),
                1);
    }

    @Override
    default Redeemer changed(Redeemer value) {
        return new Redeemer(value.member(), Map.of("mug", value.version()), value.version() + 1);
    }
}
