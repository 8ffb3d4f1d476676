package io.communitykit.activity;

import static io.communitykit.activity.Samples.NOON;
import static io.communitykit.activity.Samples.asked;
import static io.communitykit.activity.Samples.retraction;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.communitykit.storage.InMemoryStorage;
import io.communitykit.storage.Outcome;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActivitiesTest {

    private Instant now = NOON;
    private final InMemoryStorage storage = InMemoryStorage.create();
    private final ActivityLog log = storage.port(ActivityLog.PORT);
    private final WaitingActivities waiting = storage.port(WaitingActivities.PORT);
    private final Activities activities =
            Activities.builder(storage).clock(() -> now).build();

    @Test
    void whatHappenedIsRecordedInTheOrderOfArrival() {
        assertThat(record(asked("b"), asked("a")))
                .containsExactly(new AppendResult.Appended(1), new AppendResult.Appended(2));
        assertThat(logged()).containsExactly("b", "a");
    }

    @Test
    void theSameActivityAgainIsADuplicate() {
        record(asked("a"));

        assertThat(activities.record(asked("a"))).isEqualTo(new Outcome.Done<>(new AppendResult.Duplicate(1)));
        assertThat(record(asked("b"), asked("b")))
                .containsExactly(new AppendResult.Appended(2), new AppendResult.Duplicate(2));
        assertThat(logged()).containsExactly("a", "b");
    }

    @Test
    void anotherActivityUnderAKnownIdIsAConflict() {
        record(asked("a"));
        Activity other = asked("a", NOON.minusSeconds(1));

        assertThat(record(other)).containsExactly(new AppendResult.Conflict(new ActivityId("a"), asked("a")));
        assertThat(logged()).containsExactly("a");
    }

    @Test
    void noActivitiesAreNoWork() {
        assertThat(record()).isEmpty();
    }

    @Test
    void whatLiesInTheFutureWaitsUntilItIsDue() {
        Activity future = asked("f", NOON.plusSeconds(60));

        assertThat(record(future)).containsExactly(new AppendResult.Waiting(NOON.plusSeconds(60)));
        assertThat(logged()).isEmpty();
        assertThat(activities.next()).contains(NOON.plusSeconds(60));
        assertThat(activities.run(NOON.plusSeconds(59), 10)).isZero();

        now = NOON.plusSeconds(60);
        assertThat(activities.run(now, 10)).isEqualTo(1);
        assertThat(logged()).containsExactly("f");
        assertThat(activities.next()).isEmpty();
    }

    @Test
    void runningAgainDoesNothingMore() {
        record(asked("f", NOON.plusSeconds(60)));
        now = NOON.plusSeconds(60);
        activities.run(now, 10);

        assertThat(activities.run(now, 10)).isZero();
        assertThat(activities.run(NOON, 10)).isZero();
        assertThat(logged()).containsExactly("f");
    }

    @Test
    void whatIsDueIsRecordedOldestFirstUpToTheLimit() {
        record(asked("c", NOON.plusSeconds(3)), asked("a", NOON.plusSeconds(1)), asked("b", NOON.plusSeconds(2)));
        now = NOON.plusSeconds(9);

        assertThat(activities.run(now, 2)).isEqualTo(2);
        assertThat(logged()).containsExactly("a", "b");
        assertThat(activities.next()).contains(NOON.plusSeconds(3));
        assertThat(activities.run(now, 2)).isEqualTo(1);
        assertThat(activities.next()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> activities.run(now, 0));
    }

    @Test
    void aWaitingActivityGivenAgainStillWaits() {
        Activity future = asked("f", NOON.plusSeconds(60));

        assertThat(record(future, future)).containsOnly(new AppendResult.Waiting(future.occurredAt()));
        assertThat(waiting.due(Instant.MAX, 10)).containsExactly(future);
    }

    @Test
    void anotherActivityUnderAWaitingIdIsAConflictWheneverItHappens() {
        Activity future = asked("f", NOON.plusSeconds(60));
        AppendResult conflict = new AppendResult.Conflict(future.id(), future);
        record(future);

        assertThat(record(asked("f", NOON.plusSeconds(61)))).containsExactly(conflict);
        assertThat(record(asked("f", NOON))).containsExactly(conflict);
        assertThat(logged()).isEmpty();

        now = NOON.plusSeconds(60);
        assertThat(activities.run(now, 10)).isEqualTo(1);
        assertThat(logged()).containsExactly("f");
    }

    @Test
    void aFutureActivityUnderARecordedIdIsAConflict() {
        record(asked("a"));

        assertThat(record(asked("a", NOON.plusSeconds(60))))
                .containsExactly(new AppendResult.Conflict(new ActivityId("a"), asked("a")));
        assertThat(activities.next()).isEmpty();
    }

    @Test
    void aWaitingActivityThatIsGivenAgainInItsTimeIsRecordedAndWaitsNoLonger() {
        Activity future = asked("f", NOON.plusSeconds(60));
        record(future);
        now = NOON.plusSeconds(60);

        assertThat(record(future)).containsExactly(new AppendResult.Appended(1));
        assertThat(activities.next()).isEmpty();
        assertThat(activities.run(now, 10)).isZero();
    }

    @Test
    void aRecordedActivityThatALateClockHoldsForFutureIsADuplicate() {
        Activity future = asked("f", NOON.plusSeconds(60));
        record(future);
        activities.run(NOON.plusSeconds(60), 10);

        assertThat(record(future)).containsExactly(new AppendResult.Duplicate(1));
        assertThat(activities.next()).isEmpty();
    }

    @Test
    void insideOneBatchTheFirstWordUnderAnIdCounts() {
        Activity present = asked("a");
        Activity future = asked("a", NOON.plusSeconds(60));
        Activity otherPresent = asked("b");
        Activity otherFuture = asked("b", NOON.plusSeconds(60));

        assertThat(record(present, future))
                .containsExactly(new AppendResult.Appended(1), new AppendResult.Conflict(present.id(), present));
        assertThat(record(otherFuture, otherPresent))
                .containsExactly(
                        new AppendResult.Waiting(otherFuture.occurredAt()),
                        new AppendResult.Conflict(otherFuture.id(), otherFuture));
        assertThat(logged()).containsExactly("a");
    }

    @Test
    void aRetractionThatClosesACircleIsRefused() {
        record(asked("a"), retraction("r1", "r3"), retraction("r2", "r1"));

        assertThat(record(retraction("r3", "r2"))).containsExactly(new AppendResult.Circle(new ActivityId("r3")));
        assertThat(logged()).containsExactly("a", "r1", "r2");
    }

    @Test
    void aCircleInsideOneBatchIsRefusedWhereItCloses() {
        assertThat(record(retraction("r1", "r2"), asked("a"), retraction("r2", "r1"), retraction("r3", "r2")))
                .containsExactly(
                        new AppendResult.Appended(1),
                        new AppendResult.Appended(2),
                        new AppendResult.Circle(new ActivityId("r2")),
                        new AppendResult.Appended(3));
    }

    @Test
    void aRecordedRetractionGivenAgainIsADuplicateEvenInsideACircle() {
        log.appendAll(List.of(retraction("r1", "r2"), retraction("r2", "r1")));

        assertThat(record(retraction("r1", "r2"), retraction("r2", "r1")))
                .containsExactly(new AppendResult.Duplicate(1), new AppendResult.Duplicate(2));
    }

    @Test
    void aRetractionOfSomethingElseUnderTheNameOfOneInTheBatchClosesNoCircle() {
        record(asked("x"));

        assertThat(record(retraction("x", "y"), retraction("y", "x")))
                .containsExactly(
                        new AppendResult.Conflict(new ActivityId("x"), asked("x")), new AppendResult.Appended(2));
    }

    @Test
    void aRetractionMayArriveBeforeItsTargetAndMayItselfBeRetracted() {
        record(retraction("r", "a"), asked("a"), retraction("s", "r"));

        assertThat(Standing.read(storage.port(ActivityHistory.PORT), HistoryQuery.all(NOON)))
                .containsExactly(asked("a"));
    }

    @Test
    void aWaitingRetractionThatWouldCloseACircleWhenItIsDueIsDropped() {
        record(retraction("r1", "r2", NOON.plusSeconds(60)), retraction("r2", "r1"));
        now = NOON.plusSeconds(60);

        assertThat(activities.run(now, 10)).isEqualTo(1);
        assertThat(activities.run(now, 10)).isZero();
        assertThat(logged()).containsExactly("r2");
        assertThat(activities.next()).isEmpty();
    }

    private List<AppendResult> record(Activity... some) {
        return activities.record(List.of(some)).orElseThrow();
    }

    private List<String> logged() {
        return log.tail(0, 100).stream()
                .map(entry -> entry.activity().id().value())
                .toList();
    }
}
