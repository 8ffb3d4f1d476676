package io.communitykit.testkit.contract;

import io.communitykit.MemberId;
import io.communitykit.activity.ActivityId;
import io.communitykit.activity.Moment;
import io.communitykit.rewards.CapUse;
import io.communitykit.rewards.Progress;
import io.communitykit.rewards.ProgressStore;
import io.communitykit.rewards.Purse;
import io.communitykit.storage.Port;
import java.util.List;
import java.util.Map;

/** Tests what a {@link ProgressStore} promises. */
public interface ProgressStoreContract extends VersionedStoreContract<MemberId, Progress> {

    @Override
    default Port<ProgressStore> port() {
        return ProgressStore.PORT;
    }

    @Override
    default Progress sample(int index) {
        MemberId member = new MemberId(SampleKeys.of(index));
        String rules = "program@" + SampleKeys.of(index + 1);
        if (index % 4 == 0) {
            return new Progress(member, rules, Map.of(), Map.of(), List.of(), Map.of(), null, 0, 1);
        }
        Purse purse = new Purse(Long.MIN_VALUE + index, Map.of(SampleKeys.of(index), new CapUse(-1L - index, index)));
        return new Progress(
                member,
                rules,
                Map.of("karma", purse, SampleKeys.of(index + 2), new Purse(index, Map.of())),
                Map.of(SampleKeys.of(index + 3), List.of(Long.MAX_VALUE, 0L, -1L), "none", List.of()),
                List.of("z", SampleKeys.of(index + 4), "a"),
                Map.of("badge/" + SampleKeys.of(index + 6), List.of(Long.MIN_VALUE, 0L, 5L), "rating/none", List.of()),
                new Moment(SampleTimes.of(index), Long.MIN_VALUE, new ActivityId(SampleKeys.of(index + 5))),
                Long.MAX_VALUE,
                1);
    }

    @Override
    default Progress changed(Progress value) {
        long next = value.version() + 1;
        return new Progress(
                value.member(),
                "program@" + next,
                Map.of("karma", new Purse(next, Map.of())),
                Map.of(),
                List.of("badge-" + next),
                Map.of("badge/streak", List.of(next)),
                next % 2 == 0 ? null : new Moment(SampleTimes.of((int) next), next, new ActivityId("a-" + next)),
                next,
                next);
    }
}
