package io.communitykit.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.communitykit.rewards.ledger.AccountId;
import io.communitykit.rewards.ledger.Hold;
import io.communitykit.rewards.ledger.HoldId;
import io.communitykit.rewards.ledger.HoldStore;
import io.communitykit.storage.Port;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tests what a {@link HoldStore} promises. */
public interface HoldStoreContract extends VersionedStoreContract<HoldId, Hold> {

    @Override
    default Port<HoldStore> port() {
        return HoldStore.PORT;
    }

    @Override
    default Hold sample(int index) {
        AccountId account = new AccountId(SampleKeys.of(index + 1), SampleKeys.of(index + 2), "karma");
        return new Hold(
                new HoldId(SampleKeys.of(index)),
                account,
                index % 2 == 0 ? Long.MAX_VALUE : index + 1,
                SampleTimes.of(index),
                index % 3 == 0 ? null : SampleTimes.of(index + 1),
                List.of(Hold.Status.values()).get(index % 4),
                index,
                index % 4 == 1 ? new AccountId("shop", SampleKeys.of(index), "karma") : null,
                1);
    }

    @Override
    default Hold changed(Hold value) {
        return new Hold(
                value.id(),
                value.account(),
                value.version(),
                value.placedAt(),
                value.until(),
                Hold.Status.SETTLED,
                value.version(),
                value.account(),
                value.version() + 1);
    }

    /** Keeps some that end at close instants and one that waits for good, and asks around those instants. */
    @Test
    @DisplayName("due answers the holds whose Hold.dueAt has come, by that instant, then by id")
    default void dueAnswersTheHoldsWhoseDueAtHasCome() {
        HoldStore store = openFresh().port(port());
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
    @DisplayName("A hold that was replaced by a resolved one is no longer due")
    default void whatWasReplacedIsNoLongerDue() {
        HoldStore store = openFresh().port(port());
        Hold first = until("a", SampleTimes.NOON);
        store.insert(first);
        store.insert(until("b", SampleTimes.NOON));

        assertTrue(store.replace(changed(first), first.version()));

        assertEquals(List.of("b"), due(store, SampleTimes.NOON, 10));
    }

    private static Hold until(String id, @Nullable Instant until) {
        return new Hold(
                new HoldId(id),
                new AccountId("member", "ana", "karma"),
                1,
                SampleTimes.NOON,
                until,
                Hold.Status.OPEN,
                0,
                null,
                1);
    }

    private static List<String> due(HoldStore store, Instant upTo, int limit) {
        return store.due(upTo, limit).stream().map(hold -> hold.id().value()).toList();
    }
}
