package io.communitykit.testkit.contract;

import io.communitykit.MemberId;
import io.communitykit.moderation.Conduct;
import io.communitykit.moderation.ConductStore;
import io.communitykit.moderation.policy.Verdict;
import io.communitykit.storage.Port;
import java.util.EnumMap;
import java.util.Map;

/** Tests what a {@link ConductStore} promises. */
public interface ConductStoreContract extends VersionedStoreContract<MemberId, Conduct> {

    @Override
    default Port<ConductStore> port() {
        return ConductStore.PORT;
    }

    @Override
    default Conduct sample(int index) {
        Map<Verdict, Long> decisions = new EnumMap<>(Verdict.class);
        for (int i = 0; i < index % 7; i++) {
            decisions.put(SampleKeys.oneOf(Verdict.values(), index + i), i % 2 == 0 ? Long.MAX_VALUE : index);
        }
        return new Conduct(new MemberId(SampleKeys.of(index)), decisions, 1);
    }

    @Override
    default Conduct changed(Conduct value) {
        long next = value.version() + 1;
        return new Conduct(value.member(), Map.of(SampleKeys.oneOf(Verdict.values(), next), next), next);
    }
}
