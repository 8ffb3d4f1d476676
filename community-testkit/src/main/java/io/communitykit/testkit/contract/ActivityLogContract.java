package io.communitykit.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityHistory;
import io.communitykit.activity.ActivityLog;
import io.communitykit.activity.AppendResult;
import io.communitykit.activity.HistoryQuery;
import io.communitykit.activity.LogEnd;
import io.communitykit.activity.LogEntry;
import io.communitykit.activity.WaitingActivities;
import io.communitykit.storage.Storage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Tests what an {@link ActivityLog} promises; with {@link ActivityTailContract} and {@link ErasedActivitiesContract},
 * which are parts of it. Needs the ports {@link ActivityHistory} and {@link WaitingActivities} too, since an id is
 * known once in all three.
 */
public interface ActivityLogContract extends ActivityTailContract, ErasedActivitiesContract {

    /** Appends one by one and in a batch. */
    @Test
    @DisplayName("A new activity is appended at a position greater than every position before it")
    default void aNewActivityIsAppendedAtAPositionGreaterThanEveryPositionBeforeIt() {
        ActivityLog log = openFresh().port(ActivityLog.PORT);

        long last = 0;
        for (Activity activity : SampleActivities.numbered(5)) {
            long position = appended(log.append(activity));
            assertTrue(position > last, position + " after " + last);
            last = position;
        }
        for (AppendResult result : log.appendAll(
                List.of(SampleActivities.simple("z"), SampleActivities.simple("y"), SampleActivities.simple("x")))) {
            assertTrue(appended(result) > last, result + " after " + last);
            last = appended(result);
        }
    }

    /** Appends every rich activity twice, the second time as an equal object. */
    @Test
    @DisplayName(
            "An equal activity under a known id is a duplicate: nothing is written and the first position is answered")
    default void anEqualActivityUnderAKnownIdIsADuplicate() {
        ActivityLog log = openFresh().port(ActivityLog.PORT);
        List<AppendResult> first = log.appendAll(SampleActivities.rich());
        List<LogEntry> before = log.tail(0, 1000);

        List<AppendResult> second = log.appendAll(SampleActivities.rich());

        assertEquals(
                first.stream()
                        .map(result -> new AppendResult.Duplicate(appended(result)))
                        .toList(),
                second);
        assertEquals(before, log.tail(0, 1000));
    }

    /** Changes one part after the other of a rich activity. */
    @Test
    @DisplayName(
            "A different activity under a known id is a conflict: nothing is written and what is recorded is answered")
    default void aDifferentActivityUnderAKnownIdIsAConflict() {
        ActivityLog log = openFresh().port(ActivityLog.PORT);
        Activity recorded = SampleActivities.rich(1);
        log.append(recorded);

        for (Activity other : Variants.of(recorded)) {
            assertEquals(new AppendResult.Conflict(recorded.id(), recorded), log.append(other), other::toString);
        }
        assertEquals(List.of(recorded), activities(log));
    }

    /** Appends what waits, as the service does when its time has come. */
    @Test
    @DisplayName("An activity that waits is appended when it is given again, and waits no longer")
    default void anActivityThatWaitsIsAppendedAndWaitsNoLonger() {
        Storage storage = openFresh();
        ActivityLog log = storage.port(ActivityLog.PORT);
        WaitingActivities waiting = storage.port(WaitingActivities.PORT);
        SampleActivities.rich().forEach(waiting::insert);

        log.appendAll(SampleActivities.rich()).forEach(ActivityLogContract::appended);

        assertEquals(Optional.empty(), waiting.next());
        assertEquals(SampleActivities.rich(), activities(log));
    }

    /** Changes one part after the other of an activity that waits. */
    @Test
    @DisplayName(
            "A different activity under the id of one that waits is a conflict: nothing is written and the one that"
                    + " waits is answered")
    default void aDifferentActivityUnderTheIdOfOneThatWaitsIsAConflict() {
        Storage storage = openFresh();
        ActivityLog log = storage.port(ActivityLog.PORT);
        Activity awaited = SampleActivities.rich(1);
        storage.port(WaitingActivities.PORT).insert(awaited);

        for (Activity other : Variants.of(awaited)) {
            assertEquals(new AppendResult.Conflict(awaited.id(), awaited), log.append(other), other::toString);
        }
        assertEquals(List.of(), log.tail(0, 10));
        assertEquals(
                Map.of(awaited.id(), awaited),
                storage.port(WaitingActivities.PORT).findAll(List.of(awaited.id())));
    }

    /** Mixes what is new, known and in conflict. */
    @Test
    @DisplayName("A batch answers one result per activity, in order")
    default void aBatchAnswersOneResultPerActivityInOrder() {
        ActivityLog log = openFresh().port(ActivityLog.PORT);
        Activity known = SampleActivities.simple("known");
        long position = appended(log.append(known));
        Activity other = SampleActivities.by("ben", "known", SampleTimes.NOON);

        List<AppendResult> results =
                log.appendAll(List.of(SampleActivities.simple("z"), known, other, SampleActivities.simple("a")));

        assertEquals(4, results.size());
        assertTrue(appended(results.get(0)) > position);
        assertEquals(new AppendResult.Duplicate(position), results.get(1));
        assertEquals(new AppendResult.Conflict(known.id(), known), results.get(2));
        assertTrue(appended(results.get(3)) > appended(results.get(0)));
        assertEquals(List.of(), log.appendAll(List.of()));
    }

    /** Repeats an equal and a different activity in the batch that appends it. */
    @Test
    @DisplayName("A repeated id inside a batch is judged like one recorded before")
    default void aRepeatedIdInsideABatchIsJudgedLikeOneRecordedBefore() {
        ActivityLog log = openFresh().port(ActivityLog.PORT);
        Activity first = SampleActivities.simple("a");
        Activity other = SampleActivities.by("ben", "a", SampleTimes.NOON);

        List<AppendResult> results = log.appendAll(List.of(first, other, first));

        assertEquals(
                List.of(
                        new AppendResult.Conflict(first.id(), first),
                        new AppendResult.Duplicate(appended(results.get(0)))),
                results.subList(1, 3));
        assertEquals(List.of(first), activities(log));
    }

    /** Lets eight threads append the same activity. */
    @Test
    @DisplayName("Of several who append one activity at the same time exactly one appends it; to the others it is a"
            + " duplicate")
    default void ofSeveralWhoAppendOneActivityExactlyOneAppendsIt() {
        ActivityLog log = openFresh().port(ActivityLog.PORT);
        Activity activity = SampleActivities.simple("a");

        List<AppendResult> results = Other.together(8, number -> log.append(activity));

        List<LogEntry> entries = log.tail(0, 10);
        assertEquals(1, entries.size());
        long position = entries.get(0).position();
        assertEquals(
                1,
                results.stream()
                        .filter(new AppendResult.Appended(position)::equals)
                        .count());
        assertEquals(
                7,
                results.stream()
                        .filter(new AppendResult.Duplicate(position)::equals)
                        .count());
    }

    /** Rolls a transaction back, and a step inside one that stands. */
    @Test
    @DisplayName("A transaction that fails leaves no entry, and its ids are free again")
    default void aTransactionThatFailsLeavesNoEntryAndItsIdsAreFreeAgain() {
        Storage storage = openFresh();
        ActivityLog log = storage.port(ActivityLog.PORT);
        ActivityHistory history = storage.port(ActivityHistory.PORT);
        Activity kept = SampleActivities.simple("kept");
        Activity other = SampleActivities.by("ben", "lost", SampleTimes.NOON);

        storage.runInTransaction(() -> {
            log.append(kept);
            assertThrows(
                    Oops.class,
                    () -> storage.runInTransaction(() -> {
                        log.append(SampleActivities.simple("lost"));
                        history.page(HistoryQuery.all(SampleTimes.NOON), Optional.empty(), 10);
                        throw new Oops();
                    }));
        });

        assertEquals(List.of(kept), activities(log));
        assertEquals(
                List.of(kept),
                history.page(HistoryQuery.all(SampleTimes.NOON), Optional.empty(), 10)
                        .items());
        appended(log.append(other));
        assertEquals(List.of(kept, other), activities(log));
    }

    /** Reads the history after each append, inside and outside a transaction. */
    @Test
    @DisplayName("Every entry is found in the history at once")
    default void everyEntryIsFoundInTheHistoryAtOnce() {
        Storage storage = openFresh();
        ActivityLog log = storage.port(ActivityLog.PORT);
        ActivityHistory history = storage.port(ActivityHistory.PORT);
        HistoryQuery query = HistoryQuery.ofMember(SampleActivities.simple("a").actor(), SampleTimes.NOON);

        for (String id : List.of("b", "c", "a")) {
            Activity activity = SampleActivities.simple(id);
            storage.runInTransaction(() -> {
                log.append(activity);
                assertEquals(Map.of(activity.id(), activity), history.findAll(List.of(activity.id())));
                assertTrue(history.page(query, Optional.empty(), 10).items().contains(activity));
            });
            assertTrue(history.page(query, Optional.empty(), 10).items().contains(activity));
        }
    }

    /** Compares the end with what was appended and with what the tail answers. */
    @Test
    @DisplayName("end tells the last position given out and the last that tail answers")
    default void endTellsTheLastPositionGivenOutAndTheLastThatTailAnswers() {
        ActivityLog log = openFresh().port(ActivityLog.PORT);
        assertEquals(new LogEnd(0, 0), log.end());

        long last = 0;
        for (AppendResult result : log.appendAll(SampleActivities.numbered(3))) {
            last = appended(result);
        }

        assertEquals(new LogEnd(last, last), log.end());
        List<LogEntry> entries = log.tail(0, 10);
        assertEquals(last, entries.get(entries.size() - 1).position());
    }

    private static long appended(AppendResult result) {
        return assertInstanceOf(AppendResult.Appended.class, result).position();
    }

    private static List<Activity> activities(ActivityLog log) {
        return log.tail(0, 1000).stream().map(LogEntry::activity).toList();
    }
}
