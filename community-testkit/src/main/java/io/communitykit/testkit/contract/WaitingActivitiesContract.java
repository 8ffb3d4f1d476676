package io.communitykit.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityHistory;
import io.communitykit.activity.ActivityId;
import io.communitykit.activity.ActivityLog;
import io.communitykit.activity.HistoryQuery;
import io.communitykit.activity.WaitingActivities;
import io.communitykit.storage.Storage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Tests what {@link WaitingActivities} promise. Needs the ports {@link ActivityLog} and {@link ActivityHistory} too,
 * since an id is known once in all three.
 */
public interface WaitingActivitiesContract extends StorageUnderTest {

    @Override
    default void checkInvariants(Storage storage) {
        LogInvariants.checkWithWaiting(storage);
    }

    /** Keeps activities with every strange key, text, instant and number. */
    @Test
    @DisplayName("insert of a new id keeps the activity, every part of it unchanged")
    default void insertOfANewIdKeepsTheActivity() {
        WaitingActivities waiting = openFresh().port(WaitingActivities.PORT);

        for (Activity activity : SampleActivities.rich()) {
            assertTrue(waiting.insert(activity), activity::toString);
            assertEquals(Map.of(activity.id(), activity), waiting.findAll(List.of(activity.id())));
        }
    }

    /** Inserts an equal and a different activity, also in a transaction that goes on. */
    @Test
    @DisplayName("insert of an id that waits already changes nothing and says so")
    default void insertOfAnIdThatWaitsAlreadyChangesNothing() {
        Storage storage = openFresh();
        WaitingActivities waiting = storage.port(WaitingActivities.PORT);
        Activity first = SampleActivities.simple("a");
        waiting.insert(first);

        assertFalse(waiting.insert(first));
        storage.runInTransaction(() -> {
            assertFalse(waiting.insert(SampleActivities.by("ben", "a", SampleTimes.NOON.minusSeconds(60))));
            assertTrue(waiting.insert(SampleActivities.simple("b")));
        });

        assertEquals(List.of(first, SampleActivities.simple("b")), waiting.due(SampleTimes.NOON, 10));
    }

    /** Records an activity, then offers it and another one under its id. */
    @Test
    @DisplayName("insert of an id that is recorded in the log changes nothing and says so")
    default void insertOfAnIdThatIsRecordedChangesNothing() {
        Storage storage = openFresh();
        WaitingActivities waiting = storage.port(WaitingActivities.PORT);
        storage.port(ActivityLog.PORT).append(SampleActivities.simple("a"));

        assertFalse(waiting.insert(SampleActivities.simple("a")));
        assertFalse(waiting.insert(SampleActivities.by("ben", "a", SampleTimes.NOON)));
        assertEquals(Optional.empty(), waiting.next());
    }

    /** Asks for known and unknown ids, some of them twice, against their order. */
    @Test
    @DisplayName("findAll answers the waiting activities among those asked, each once, in the order asked")
    default void findAllAnswersTheWaitingActivitiesInTheOrderAsked() {
        Storage storage = openFresh();
        WaitingActivities waiting = storage.port(WaitingActivities.PORT);
        List.of("a", "b", "c").forEach(id -> waiting.insert(SampleActivities.simple(id)));
        storage.port(ActivityLog.PORT).append(SampleActivities.simple("recorded"));

        Map<ActivityId, Activity> found = waiting.findAll(List.of(id("c"), id("recorded"), id("a"), id("c"), id("C")));

        assertEquals(List.of(id("c"), id("a")), List.copyOf(found.keySet()));
        assertEquals(List.of(SampleActivities.simple("c"), SampleActivities.simple("a")), List.copyOf(found.values()));
        assertThrows(UnsupportedOperationException.class, found::clear);
    }

    /** Keeps equal times, sequence numbers and ids against their order. */
    @Test
    @DisplayName("due answers the activities up to an instant, inclusive, in event time, at most the limit")
    default void dueAnswersTheActivitiesUpToAnInstant() {
        WaitingActivities waiting = openFresh().port(WaitingActivities.PORT);
        List<Activity> inTime = List.of(
                SampleActivities.at("z", SampleTimes.NOON.minusNanos(1000)),
                SampleActivities.numbered("y", -1),
                SampleActivities.simple("\uffee"),
                SampleActivities.simple("\ud83d\ude00"),
                SampleActivities.numbered("x", 1),
                SampleActivities.at("a", SampleTimes.NOON.plusNanos(1000)));
        for (int i = inTime.size() - 1; i >= 0; i--) {
            waiting.insert(inTime.get(i));
        }

        assertEquals(List.of(), waiting.due(SampleTimes.NOON.minusNanos(2000), 10));
        assertEquals(inTime.subList(0, 1), waiting.due(SampleTimes.NOON.minusNanos(1), 10));
        assertEquals(inTime.subList(0, 5), waiting.due(SampleTimes.NOON, 10));
        assertEquals(inTime.subList(0, 5), waiting.due(SampleTimes.NOON.plusNanos(999), 10));
        assertEquals(inTime.subList(0, 3), waiting.due(SampleTimes.NOON, 3));
        assertEquals(inTime, waiting.due(Instant.MAX, 10));
        assertEquals(List.of(), waiting.due(Instant.MIN, 10));
        assertThrows(IllegalArgumentException.class, () -> waiting.due(SampleTimes.NOON, 0));
    }

    /** Keeps three and forgets them again. */
    @Test
    @DisplayName("next answers the earliest time of all")
    default void nextAnswersTheEarliestTimeOfAll() {
        WaitingActivities waiting = openFresh().port(WaitingActivities.PORT);
        assertEquals(Optional.empty(), waiting.next());

        Instant noon = SampleTimes.NOON;
        waiting.insert(SampleActivities.at("b", noon.plusNanos(2000)));
        waiting.insert(SampleActivities.at("a", noon.plusNanos(1000)));
        waiting.insert(SampleActivities.at("c", noon.plusNanos(3000)));

        assertEquals(Optional.of(noon.plusNanos(1000)), waiting.next());
        waiting.remove(id("a"));
        assertEquals(Optional.of(noon.plusNanos(2000)), waiting.next());
    }

    /** Removes once, again, and something unknown. */
    @Test
    @DisplayName("remove forgets the activity and says whether it was there")
    default void removeForgetsTheActivityAndSaysWhetherItWasThere() {
        WaitingActivities waiting = openFresh().port(WaitingActivities.PORT);
        waiting.insert(SampleActivities.simple("a"));

        assertFalse(waiting.remove(id("A")));
        assertTrue(waiting.remove(id("a")));
        assertFalse(waiting.remove(id("a")));
        assertEquals(Optional.empty(), waiting.next());
        assertEquals(List.of(), waiting.due(Instant.MAX, 10));
        assertTrue(waiting.insert(SampleActivities.by("ben", "a", SampleTimes.NOON)));
    }

    /** Asks the history for what waits. */
    @Test
    @DisplayName("What waits is not in the history")
    default void whatWaitsIsNotInTheHistory() {
        Storage storage = openFresh();
        ActivityHistory history = storage.port(ActivityHistory.PORT);
        storage.port(WaitingActivities.PORT).insert(SampleActivities.retraction("r", "a", SampleTimes.NOON));

        assertEquals(
                List.of(),
                history.page(HistoryQuery.all(Instant.MAX), Optional.empty(), 10)
                        .items());
        assertEquals(Map.of(), history.findAll(List.of(id("r"))));
        assertEquals(List.of(), history.retractionsOf(List.of(id("a"))));
        assertEquals(List.of(), storage.port(ActivityLog.PORT).tail(0, 10));
    }

    /** Inserts, removes and records in a transaction that is rolled back. */
    @Test
    @DisplayName("A transaction that fails leaves what waits as it was")
    default void aTransactionThatFailsLeavesWhatWaitsAsItWas() {
        Storage storage = openFresh();
        WaitingActivities waiting = storage.port(WaitingActivities.PORT);
        List.of("a", "b").forEach(id -> waiting.insert(SampleActivities.simple(id)));
        List<Activity> before = waiting.due(SampleTimes.NOON, 10);

        assertThrows(
                Oops.class,
                () -> storage.runInTransaction(() -> {
                    waiting.insert(SampleActivities.simple("c"));
                    waiting.remove(id("a"));
                    storage.port(ActivityLog.PORT).append(SampleActivities.simple("b"));
                    throw new Oops();
                }));

        assertEquals(before, waiting.due(SampleTimes.NOON, 10));
        assertTrue(waiting.insert(SampleActivities.simple("c")));
    }

    private static ActivityId id(String id) {
        return new ActivityId(id);
    }
}
