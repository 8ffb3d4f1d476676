package io.communitykit.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.communitykit.MemberId;
import io.communitykit.rewards.redemption.ItemName;
import io.communitykit.rewards.redemption.Redemption;
import io.communitykit.rewards.redemption.RedemptionId;
import io.communitykit.rewards.redemption.RedemptionStore;
import io.communitykit.storage.Port;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tests what a {@link RedemptionStore} promises. */
public interface RedemptionStoreContract extends VersionedStoreContract<RedemptionId, Redemption> {

    @Override
    default Port<RedemptionStore> port() {
        return RedemptionStore.PORT;
    }

    @Override
    default Redemption sample(int index) {
        return new Redemption(
                new RedemptionId(SampleKeys.of(index)),
                new MemberId(SampleKeys.of(index + 1)),
                new ItemName(SampleKeys.of(index + 2)),
                SampleKeys.of(index + 3),
                index % 2 == 0 ? Long.MAX_VALUE : index,
                SampleTimes.of(index),
                index % 3 == 0 ? null : SampleTimes.of(index + 1),
                List.of(Redemption.Status.values()).get(index % 4),
                1);
    }

    @Override
    default Redemption changed(Redemption value) {
        return new Redemption(
                value.id(),
                value.member(),
                value.item(),
                value.points(),
                value.version(),
                value.at(),
                value.until(),
                Redemption.Status.FULFILLED,
                value.version() + 1);
    }

    /** Keeps some that end at close instants and one that waits for good, and asks around those instants. */
    @Test
    @DisplayName("due answers the redemptions whose Redemption.dueAt has come, by that instant, then by id")
    default void dueAnswersTheRedemptionsWhoseDueAtHasCome() {
        RedemptionStore store = openFresh().port(port());
        Instant noon = SampleTimes.NOON;
        store.insert(until("z", noon.minusNanos(1000)));
        store.insert(until("\ud83d\ude00", noon));
        store.insert(until("\uffee", noon));
        store.insert(until("A", noon));
        store.insert(until("late", noon.plusNanos(1000)));
        store.insert(until("never", null));

        assertEquals(List.of(), due(store, noon.minusNanos(1001), 10));
        assertEquals(List.of("z"), due(store, noon.minusNanos(1), 10));
        assertEquals(List.of("z", "A", "\uffee", "\ud83d\ude00"), due(store, noon, 10));
        assertEquals(List.of("z", "A"), due(store, noon, 2));
        assertThrows(IllegalArgumentException.class, () -> store.due(noon, 0));
    }

    /** Replaces one of two that are due. */
    @Test
    @DisplayName("A redemption that was replaced by one that is no longer reserved is no longer due")
    default void whatWasReplacedIsNoLongerDue() {
        RedemptionStore store = openFresh().port(port());
        Redemption first = until("a", SampleTimes.NOON);
        store.insert(first);
        store.insert(until("b", SampleTimes.NOON));

        assertTrue(store.replace(changed(first), first.version()));

        assertEquals(List.of("b"), due(store, SampleTimes.NOON, 10));
    }

    private static Redemption until(String id, @Nullable Instant until) {
        return new Redemption(
                new RedemptionId(id),
                new MemberId("ana"),
                new ItemName("mug"),
                "karma",
                1,
                SampleTimes.NOON,
                until,
                Redemption.Status.RESERVED,
                1);
    }

    private static List<String> due(RedemptionStore store, Instant upTo, int limit) {
        return store.due(upTo, limit).stream()
                .map(redemption -> redemption.id().value())
                .toList();
    }
}
