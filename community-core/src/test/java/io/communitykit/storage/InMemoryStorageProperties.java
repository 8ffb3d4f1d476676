package io.communitykit.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.MemberId;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityHistory;
import io.communitykit.activity.ActivityId;
import io.communitykit.activity.ActivityLog;
import io.communitykit.activity.ConsumerPosition;
import io.communitykit.activity.ConsumerStore;
import io.communitykit.activity.HistoryQuery;
import io.communitykit.activity.LogEntry;
import io.communitykit.activity.Positions;
import io.communitykit.activity.WaitingActivities;
import io.communitykit.notice.Notice;
import io.communitykit.notice.NoticeStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Runs programs of nested transactions, some of which fail, and asks whether a failed step left a trace. */
class InMemoryStorageProperties {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Property
    void aStepThatFailsLeavesEverythingAsItWas(@ForAll("programs") Step program) {
        InMemoryStorage storage = InMemoryStorage.create();

        new Machine(storage).run(program);

        assertThat(storage.isInTransaction()).isFalse();
    }

    private static final class Machine {

        private final InMemoryStorage storage;
        private final ConsumerStore store;
        private final ActivityLog log;
        private final ActivityHistory history;
        private final WaitingActivities waiting;
        private final NoticeStore notices;

        Machine(InMemoryStorage storage) {
            this.storage = storage;
            this.store = storage.port(ConsumerStore.PORT);
            this.log = storage.port(ActivityLog.PORT);
            this.history = storage.port(ActivityHistory.PORT);
            this.waiting = storage.port(WaitingActivities.PORT);
            this.notices = storage.port(NoticeStore.PORT);
        }

        void run(Step step) {
            if (step instanceof Write write) {
                write(write.what(), write.key());
                return;
            }
            Transaction transaction = (Transaction) step;
            Everything before = everything();
            try {
                storage.runInTransaction(() -> {
                    transaction.steps().forEach(this::run);
                    if (transaction.fails()) {
                        throw new Failure();
                    }
                });
            } catch (Failure expected) {
                assertThat(everything()).isEqualTo(before);
            }
        }

        private void write(int what, String key) {
            switch (what) {
                case 0 -> store.insert(new ConsumerPosition(key, Positions.NONE, List.of(), 1));
                case 1 ->
                    store.find(key)
                            .ifPresent(old -> assertThat(store.replace(next(old), old.version()))
                                    .isTrue());
                case 2 -> store.remove(key);
                case 3 -> log.append(activity(key));
                case 4 -> log.append(retraction(key));
                case 5 -> waiting.insert(activity(key));
                case 6 -> waiting.remove(new ActivityId(key));
                case 7 ->
                    notices.insert(
                            new Notice(key, new MemberId("m"), "hello", null, Map.of("en", "Hello"), NOON, null));
                default -> notices.markDelivered(key);
            }
        }

        private static ConsumerPosition next(ConsumerPosition old) {
            return new ConsumerPosition(
                    old.consumer(), old.done().with(1, old.version()), List.of(), old.version() + 1);
        }

        private static Activity activity(String key) {
            return Activity.of(key, "question.asked", "m-" + key, NOON).build();
        }

        private static Activity retraction(String key) {
            return Activity.retraction(new ActivityId("r-" + key), new MemberId("m-" + key), new ActivityId(key), NOON);
        }

        private Everything everything() {
            return new Everything(
                    store.page(Optional.empty(), 100).items(),
                    log.tail(0, 1000),
                    history.page(HistoryQuery.all(NOON), Optional.empty(), 1000).items(),
                    history.page(HistoryQuery.ofMember(new MemberId("m-a"), NOON), Optional.empty(), 1000)
                            .items(),
                    history.retractionsOf(List.of(new ActivityId("a"), new ActivityId("b"))),
                    waiting.due(NOON, 100),
                    notices.open(NOON, 100));
        }
    }

    private record Everything(
            List<ConsumerPosition> positions,
            List<LogEntry> entries,
            List<Activity> inTime,
            List<Activity> ofMember,
            List<Activity> retractions,
            List<Activity> waiting,
            List<Notice> notices) {}

    @Provide
    Arbitrary<Step> programs() {
        return transactions(3);
    }

    private static Arbitrary<Step> transactions(int depth) {
        Arbitrary<Step> write = Combinators.combine(
                        Arbitraries.integers().between(0, 8), Arbitraries.of("a", "b", "c", "d"))
                .as(Write::new);
        Arbitrary<Step> step = depth == 0 ? write : Arbitraries.oneOf(write, transactions(depth - 1));
        return Combinators.combine(step.list().ofMaxSize(8), Arbitraries.of(true, false))
                .as(Transaction::new);
    }

    sealed interface Step {}

    record Write(int what, String key) implements Step {}

    record Transaction(List<Step> steps, boolean fails) implements Step {}

    private static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
