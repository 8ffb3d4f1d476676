package io.communitykit.testkit.contract;

import io.communitykit.activity.ActivityId;
import io.communitykit.activity.ConsumerPosition;
import io.communitykit.activity.ConsumerStore;
import io.communitykit.activity.Positions;
import io.communitykit.storage.Port;
import java.util.List;

/** Tests what a {@link ConsumerStore} promises. */
public interface ConsumerStoreContract extends VersionedStoreContract<String, ConsumerPosition> {

    @Override
    default Port<ConsumerStore> port() {
        return ConsumerStore.PORT;
    }

    @Override
    default ConsumerPosition sample(int index) {
        Positions done = index % 2 == 0
                ? Positions.NONE
                : Positions.NONE.with(1, index).with(index + 2L, 3_000_000_000L).with(1L << 60, Long.MAX_VALUE - 1);
        return new ConsumerPosition(
                SampleKeys.plain(index),
                done,
                index % 3 == 0
                        ? List.of()
                        : List.of(
                                new ConsumerPosition.Parked(9, new ActivityId(SampleKeys.of(index))),
                                new ConsumerPosition.Parked(3, new ActivityId(SampleKeys.of(index + 1)))),
                1);
    }

    @Override
    default ConsumerPosition changed(ConsumerPosition value) {
        long next = value.version() + 1;
        return new ConsumerPosition(
                value.consumer(),
                value.done().with(100 * next, 100 * next + 7),
                List.of(new ConsumerPosition.Parked(next, new ActivityId("a-" + next))),
                next);
    }
}
