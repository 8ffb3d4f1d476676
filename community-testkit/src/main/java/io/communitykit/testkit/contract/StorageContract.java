package io.communitykit.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.communitykit.CommunityId;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityHistory;
import io.communitykit.activity.ActivityLog;
import io.communitykit.activity.AppendResult;
import io.communitykit.activity.ConsumerPosition;
import io.communitykit.activity.ConsumerStore;
import io.communitykit.activity.HistoryQuery;
import io.communitykit.activity.Positions;
import io.communitykit.storage.Page;
import io.communitykit.storage.PersonalData;
import io.communitykit.storage.Storage;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Tests what a {@link Storage} promises: transactions, isolation, communities. Needs the ports {@link ConsumerStore},
 * {@link ActivityLog} and {@link ActivityHistory}, without which no service runs.
 */
public interface StorageContract extends StorageUnderTest {

    @Override
    default void checkInvariants(Storage storage) {
        LogInvariants.check(storage);
    }

    /** Opens two communities and asks each who it is. */
    @Test
    @DisplayName("It tells the community that it was opened for")
    default void itTellsTheCommunityThatItWasOpenedFor() {
        CommunityId first = new CommunityId("contract-" + UUID.randomUUID());
        CommunityId second = new CommunityId("contract-" + UUID.randomUUID());

        assertEquals(first, open(first).community());
        assertEquals(second, open(second).community());
    }

    /** Reads on another thread while a transaction is between two writes; the reader may wait, or see none of them. */
    @Test
    @DisplayName("Writes of a transaction become visible to others together, when it ends")
    default void writesBecomeVisibleTogetherWhenTheTransactionEnds() {
        Storage storage = openFresh();
        ConsumerStore store = storage.port(ConsumerStore.PORT);
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Other<Boolean> writer = Other.begin(() -> storage.inTransaction(() -> {
            store.insert(position("a"));
            store.insert(position("b"));
            written.countDown();
            Other.await(goOn);
            return store.insert(position("c"));
        }));
        Other.await(written);
        Other<List<String>> reader = Other.begin(() -> names(store));
        reader.isDoneWithin(patience());
        goOn.countDown();
        writer.end();

        List<String> seen = reader.end();
        assertTrue(
                seen.isEmpty() || seen.equals(List.of("a", "b", "c")),
                () -> "a reader saw " + seen + " of the open transaction");
        assertEquals(List.of("a", "b", "c"), names(store));
    }

    /** Inserts, replaces and removes, then throws. */
    @Test
    @DisplayName("Work that throws leaves nothing behind")
    default void workThatThrowsLeavesNothingBehind() {
        Storage storage = openFresh();
        ConsumerStore store = storage.port(ConsumerStore.PORT);
        store.insertAll(List.of(position("old"), position("older")));
        Page<ConsumerPosition> before = store.page(Optional.empty(), 10);

        assertThrows(
                Oops.class,
                () -> storage.runInTransaction(() -> {
                    store.insert(position("new"));
                    store.replace(moved("old"), 1);
                    store.remove("older");
                    throw new Oops();
                }));

        assertEquals(before, store.page(Optional.empty(), 10));
    }

    /** Throws an exception and an error, directly and from inner work. */
    @Test
    @DisplayName("The exception of the work reaches the caller unchanged")
    default void theExceptionOfTheWorkReachesTheCallerUnchanged() {
        Storage storage = openFresh();
        Oops exception = new Oops();
        AssertionError error = new AssertionError("oops");

        assertSame(
                exception,
                assertThrows(
                        Oops.class,
                        () -> storage.runInTransaction(() -> {
                            throw exception;
                        })));
        assertSame(
                error,
                assertThrows(
                        AssertionError.class,
                        () -> storage.runInTransaction(() -> storage.runInTransaction(() -> {
                            throw error;
                        }))));
    }

    /** Reads inside the transaction what was inserted, replaced and removed in it. */
    @Test
    @DisplayName("A transaction reads its own writes")
    default void aTransactionReadsItsOwnWrites() {
        Storage storage = openFresh();
        ConsumerStore store = storage.port(ConsumerStore.PORT);
        store.insertAll(List.of(position("old"), position("older")));

        storage.runInTransaction(() -> {
            store.insert(position("new"));
            store.replace(moved("old"), 1);
            store.remove("older");

            assertEquals(List.of("new", "old"), names(store));
            assertEquals(Optional.of(moved("old")), store.find("old"));
        });
    }

    /** Lets inner work end well and outer work fail. */
    @Test
    @DisplayName("Work inside an open transaction joins it and is undone with it")
    default void workInsideAnOpenTransactionJoinsItAndIsUndoneWithIt() {
        Storage storage = openFresh();
        ConsumerStore store = storage.port(ConsumerStore.PORT);

        assertThrows(
                Oops.class,
                () -> storage.runInTransaction(() -> {
                    store.insert(position("outer"));
                    storage.runInTransaction(() -> store.insert(position("inner")));
                    assertEquals(List.of("inner", "outer"), names(store));
                    throw new Oops();
                }));

        assertEquals(List.of(), names(store));
    }

    /** Fails two levels deep, between writes of the outer transaction. */
    @Test
    @DisplayName("When inner work throws, exactly its writes are undone and the outer transaction stays usable")
    default void whenInnerWorkThrowsExactlyItsWritesAreUndone() {
        Storage storage = openFresh();
        ConsumerStore store = storage.port(ConsumerStore.PORT);

        storage.runInTransaction(() -> {
            store.insert(position("before"));
            assertThrows(
                    Oops.class,
                    () -> storage.runInTransaction(() -> {
                        store.insert(position("inner"));
                        storage.runInTransaction(() -> store.insert(position("innermost")));
                        store.remove("before");
                        throw new Oops();
                    }));
            assertEquals(List.of("before"), names(store));
            store.insert(position("between"));
            storage.runInTransaction(() -> store.insert(position("after")));
        });

        assertEquals(List.of("after", "before", "between"), names(store));
    }

    /** Another thread sees the write as soon as the call has returned. */
    @Test
    @DisplayName("A call of a port outside a transaction is a transaction of its own")
    default void aCallOfAPortOutsideATransactionIsATransactionOfItsOwn() {
        Storage storage = openFresh();
        ConsumerStore store = storage.port(ConsumerStore.PORT);

        store.insert(position("a"));

        assertFalse(storage.isInTransaction());
        assertEquals(List.of("a"), Other.begin(() -> names(store)).end());
    }

    /** Calls a port with a batch that it must refuse, between two good calls. */
    @Test
    @DisplayName("A call of a port that throws inside a transaction leaves nothing behind and the transaction usable")
    default void aCallOfAPortThatThrowsLeavesNothingBehindAndTheTransactionUsable() {
        Storage storage = openFresh();
        ConsumerStore store = storage.port(ConsumerStore.PORT);

        storage.runInTransaction(() -> {
            store.insert(position("before"));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> store.insertAll(List.of(position("good"), moved("of version two"))));
            store.insert(position("after"));
        });

        assertEquals(List.of("after", "before"), names(store));
    }

    /** Asks before, inside, deeper inside and after a transaction, and on another thread meanwhile. */
    @Test
    @DisplayName("isInTransaction is true on the thread that has a transaction open, and on no other")
    default void isInTransactionIsTrueOnTheThreadThatHasOneOpenAndOnNoOther() {
        Storage storage = openFresh();

        assertFalse(storage.isInTransaction());
        storage.runInTransaction(() -> {
            assertTrue(storage.isInTransaction());
            storage.runInTransaction(() -> assertTrue(storage.isInTransaction()));
            assertTrue(storage.isInTransaction());
            assertFalse(Other.begin(storage::isInTransaction).end());
        });
        assertFalse(storage.isInTransaction());
        assertThrows(
                Oops.class,
                () -> storage.runInTransaction(() -> {
                    throw new Oops();
                }));
        assertFalse(storage.isInTransaction());
    }

    /** Uses the same keys in two communities. */
    @Test
    @DisplayName("Nothing of one community is seen through the storage of another")
    default void nothingOfOneCommunityIsSeenThroughTheStorageOfAnother() {
        Storage one = openFresh();
        Storage two = openFresh();
        Activity activity = SampleActivities.simple("a");
        one.port(ConsumerStore.PORT).insert(position("same"));
        one.port(ActivityLog.PORT).append(activity);

        assertEquals(List.of(), names(two.port(ConsumerStore.PORT)));
        assertEquals(List.of(), two.port(ActivityLog.PORT).tail(0, 10));
        assertEquals(
                List.of(),
                two.port(ActivityHistory.PORT)
                        .page(HistoryQuery.all(activity.occurredAt()), Optional.empty(), 10)
                        .items());
        assertTrue(two.port(ConsumerStore.PORT).insert(position("same")));
        assertTrue(two.port(ActivityLog.PORT).append(activity) instanceof AppendResult.Appended);
        two.port(ConsumerStore.PORT).replace(moved("same"), 1);
        two.port(ConsumerStore.PORT).remove("same");
        assertEquals(Optional.of(position("same")), one.port(ConsumerStore.PORT).find("same"));
    }

    /** Asks twice, also from inside a transaction and on another thread. */
    @Test
    @DisplayName("The same port is answered for the same name")
    default void theSamePortIsAnsweredForTheSameName() {
        Storage storage = openFresh();
        ConsumerStore store = storage.port(ConsumerStore.PORT);

        assertSame(store, storage.port(ConsumerStore.PORT));
        assertSame(store, storage.inTransaction(() -> storage.port(ConsumerStore.PORT)));
        assertSame(store, Other.begin(() -> storage.port(ConsumerStore.PORT)).end());
    }

    /** Asks when some ports have been handed out and used. */
    @Test
    @DisplayName("personalData lists every port that holds data about members, each once")
    default void personalDataListsEveryPortThatHoldsDataAboutMembers() {
        Storage storage = openFresh();
        ActivityLog log = storage.port(ActivityLog.PORT);
        storage.port(ActivityHistory.PORT);
        storage.port(ConsumerStore.PORT);
        log.append(SampleActivities.simple("a"));

        List<PersonalData> ports = storage.personalData();

        assertEquals(1, ports.stream().filter(port -> port.equals(log)).count(), "how often the log is listed");
        assertEquals(ports.size(), Set.copyOf(ports).size(), "a port was listed twice");
        assertThrows(UnsupportedOperationException.class, ports::clear);
    }

    private static ConsumerPosition position(String name) {
        return new ConsumerPosition(name.replace(' ', '-'), Positions.NONE, List.of(), 1);
    }

    private static ConsumerPosition moved(String name) {
        return new ConsumerPosition(name.replace(' ', '-'), Positions.NONE.with(1, 5), List.of(), 2);
    }

    private static List<String> names(ConsumerStore store) {
        return store.page(Optional.empty(), 100).items().stream()
                .map(ConsumerPosition::consumer)
                .toList();
    }
}
