package io.communitykit.activity;

import static io.communitykit.activity.Samples.NOON;
import static io.communitykit.activity.Samples.asked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communitykit.Observer;
import io.communitykit.storage.ContentionException;
import io.communitykit.storage.InMemoryStorage;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedTest {

    private final InMemoryStorage storage = InMemoryStorage.create();
    private final ActivityLog log = storage.port(ActivityLog.PORT);
    private final ConsumerStore positions = storage.port(ConsumerStore.PORT);
    private final Recorder recorder = new Recorder("test");
    private final Feed feed = Feed.of(storage, recorder);

    @BeforeEach
    void fiveQuestions() {
        for (String id : List.of("a", "b", "c", "d", "e")) {
            log.append(asked(id));
        }
    }

    @Test
    void entriesComeInOrderEachOnce() {
        assertThat(feed.run(2)).isEqualTo(new FeedRun.Advanced(2, 2));
        assertThat(feed.run(10)).isEqualTo(new FeedRun.Advanced(3, 5));
        assertThat(feed.run(10)).isEqualTo(new FeedRun.Advanced(0, 5));
        assertThat(recorder.calls).containsExactly(List.of(1L, 2L), List.of(3L, 4L, 5L));
    }

    @Test
    void aNewRunnerGoesOnWhereTheLastOneStopped() {
        feed.run(2);

        assertThat(Feed.of(storage, recorder).run(1)).isEqualTo(new FeedRun.Advanced(1, 3));
    }

    @Test
    void theConsumerIsCalledInATransactionThatHoldsItsPosition() {
        Feed watching = Feed.of(storage, consumer(entries -> {
            assertThat(storage.isInTransaction()).isTrue();
            positions.insert(new ConsumerPosition("effect", Positions.NONE, List.of(), 1));
        }));
        watching.run(10);

        assertThat(positions.find("effect")).isPresent();
        assertThat(positions.find("other")).map(ConsumerPosition::done).contains(new Positions(5, List.of()));
    }

    @Test
    void aFailureUndoesTheEffectsOfItsCall() {
        Feed failing = Feed.of(storage, consumer(entries -> {
            positions.insert(new ConsumerPosition("effect", Positions.NONE, List.of(), 1));
            throw new IllegalStateException("no");
        }));

        assertThat(failing.run(10)).isInstanceOf(FeedRun.Stuck.class);
        assertThat(positions.page(Optional.empty(), 10).items()).isEmpty();
    }

    @Test
    void aFailingConsumerIsStuckAtTheEntryAndKeepsWhatCameBefore() {
        recorder.poison.add("c");

        FeedRun run = feed.run(10);

        assertThat(run).isInstanceOfSatisfying(FeedRun.Stuck.class, stuck -> {
            assertThat(stuck.consumed()).isEqualTo(2);
            assertThat(stuck.entry().activity().id()).hasToString("c");
            assertThat(stuck.failure()).hasMessage("cannot bear c");
        });
        assertThat(positions.find("test"))
                .map(position -> position.done().upTo())
                .contains(2L);
    }

    @Test
    void aStuckConsumerIsTriedAgainAtEveryRunAndGoesOnWhenItSucceeds() {
        recorder.poison.add("c");
        feed.run(10);
        assertThat(feed.run(10))
                .isInstanceOfSatisfying(
                        FeedRun.Stuck.class,
                        stuck -> assertThat(stuck.consumed()).isZero());

        recorder.poison.clear();
        assertThat(feed.run(10)).isEqualTo(new FeedRun.Advanced(3, 5));
    }

    @Test
    void aFailureOfTheBatchAloneCostsNothing() {
        List<Integer> sizes = new ArrayList<>();
        Feed greedy = Feed.of(storage, consumer(entries -> {
            sizes.add(entries.size());
            if (entries.size() > 1) {
                throw new IllegalStateException("too many at once");
            }
        }));

        assertThat(greedy.run(10)).isEqualTo(new FeedRun.Advanced(5, 5));
        assertThat(sizes).containsExactly(5, 1, 1, 1, 1, 1);
    }

    @Test
    void aParkedEntryIsPassedOverAndListed() {
        recorder.poison.add("c");
        feed.run(10);

        assertThat(feed.park(new ActivityId("d"))).isFalse();
        assertThat(feed.park(new ActivityId("c"))).isTrue();
        assertThat(feed.park(new ActivityId("c"))).isFalse();
        assertThat(feed.run(10)).isEqualTo(new FeedRun.Advanced(2, 5));
        assertThat(feed.parked()).containsExactly(new ConsumerPosition.Parked(3, new ActivityId("c")));
    }

    @Test
    void aParkedEntryMayBeConsumedAfterAll() {
        recorder.poison.add("c");
        feed.run(10);
        feed.park(new ActivityId("c"));
        feed.run(10);

        assertThatThrownBy(() -> feed.unpark(new ActivityId("c"))).hasMessage("cannot bear c");
        assertThat(feed.parked()).hasSize(1);

        recorder.poison.clear();
        assertThat(feed.unpark(new ActivityId("c"))).isTrue();
        assertThat(feed.unpark(new ActivityId("c"))).isFalse();
        assertThat(feed.parked()).isEmpty();
        assertThat(recorder.calls).last().isEqualTo(List.of(3L));
        assertThat(feed.run(10)).isEqualTo(new FeedRun.Advanced(0, 5));
    }

    @Test
    void nothingIsParkedBeyondTheEnd() {
        feed.run(10);

        assertThat(feed.park(new ActivityId("e"))).isFalse();
    }

    @Test
    void theNextEntryIsFoundBehindManyOfOtherShares() {
        for (int i = 0; i < 300; i++) {
            log.append(Activity.of("n-" + i, "question.asked", "ben", NOON).build());
        }
        log.append(Activity.of("mine", "question.asked", "cem", NOON).build());
        recorder.poison.add("mine");
        Partition share = shareOf("cem", List.of("ana", "ben"));
        Feed mine = Feed.of(storage, recorder, share, Observer.none(), InstantSource.system());

        assertThat(mine.park(new ActivityId("mine"))).isTrue();
        assertThat(mine.run(1000)).isEqualTo(new FeedRun.Advanced(0, 306));
    }

    @Test
    void sharesTogetherConsumeEverythingOnceAndKeepTheirOwnPositions() {
        for (int i = 0; i < 50; i++) {
            log.append(Activity.of("n-" + i, "question.asked", "m-" + i, NOON).build());
        }
        for (int index = 0; index < 3; index++) {
            Partition share =
                    new Partition(index, 3, activity -> List.of(activity.actor().value()));
            Feed of = Feed.of(storage, recorder, share, Observer.none(), InstantSource.system());
            while (of.run(7).consumed() > 0 || of.lag().behind() > 0) {
                assertThat(of.parked()).isEmpty();
            }
        }

        assertThat(recorder.taken()).hasSize(55).doesNotHaveDuplicates();
        assertThat(positions.page(Optional.empty(), 10).items())
                .extracting(ConsumerPosition::consumer)
                .containsExactly("test#0/3", "test#1/3", "test#2/3");
    }

    @Test
    void theLagCountsWhatIsReadableAndNotDone() {
        assertThat(feed.lag()).isEqualTo(new Lag(5, 0));
        feed.run(2);
        assertThat(feed.lag()).isEqualTo(new Lag(3, 0));
        feed.park(new ActivityId("c"));
        assertThat(feed.lag()).isEqualTo(new Lag(2, 0));
    }

    @Test
    void anotherRunnerThatWasFasterMakesThisOneTryAgain() {
        List<Integer> sizes = new ArrayList<>();
        Feed slow = Feed.of(storage, consumer(entries -> {
            sizes.add(entries.size());
            if (sizes.size() == 1) {
                positions.insert(new ConsumerPosition("other", new Positions(2, List.of()), List.of(), 1));
            }
        }));

        // In memory the fast runner's position is undone with the slow runner's attempt, so the second sees all again.
        assertThat(slow.run(10)).isEqualTo(new FeedRun.Advanced(5, 5));
        assertThat(sizes).containsExactly(5, 5);
    }

    @Test
    void aRunnerThatLosesEveryAttemptSaysSo() {
        Feed unlucky = Feed.of(storage, consumer(entries -> {
            throw new ContentionException("progress of ana");
        }));

        assertThatExceptionOfType(ContentionException.class)
                .isThrownBy(() -> unlucky.run(10))
                .withMessage("feed.other lost 16 attempts in a row; contended: progress of ana");
    }

    @Test
    void inTheTransactionOfTheHostContentionIsAnAnswerAndNothingWasDone() {
        Feed unlucky = Feed.of(storage, consumer(entries -> {
            throw new ContentionException("progress of ana");
        }));

        assertThat(storage.inTransaction(() -> unlucky.run(10))).isEqualTo(new FeedRun.Contended("progress of ana"));
        assertThat(positions.find("other")).isEmpty();
    }

    @Test
    void inTheTransactionOfTheHostWhatWasConsumedBeforeContentionCounts() {
        Feed halfway = Feed.of(storage, consumer(entries -> {
            if (entries.size() > 1) {
                throw new IllegalStateException("too many at once");
            }
            if (entries.get(0).position() == 3) {
                throw new ContentionException("progress of ana");
            }
        }));

        assertThat(storage.inTransaction(() -> halfway.run(10))).isEqualTo(new FeedRun.Advanced(2, 2));
        assertThat(positions.find("other"))
                .map(position -> position.done().upTo())
                .contains(2L);
    }

    @Test
    void inlineConsumptionOfLaterEntriesMeanwhileIsNoContention() {
        List<List<Long>> calls = new ArrayList<>();
        Feed busy = Feed.of(storage, consumer(entries -> {
            calls.add(entries.stream().map(LogEntry::position).toList());
            if (calls.size() == 1) {
                Activities.builder(storage)
                        .clock(() -> NOON)
                        .inline(consumer(later ->
                                calls.add(later.stream().map(LogEntry::position).toList())))
                        .build()
                        .record(asked("f"));
            }
        }));

        assertThat(busy.run(3)).isEqualTo(new FeedRun.Advanced(3, 3));
        assertThat(busy.run(10)).isEqualTo(new FeedRun.Advanced(2, 6));
        assertThat(calls).containsExactly(List.of(1L, 2L, 3L), List.of(6L), List.of(4L, 5L));
    }

    @Test
    void aRunReadsAtLeastOneEntry() {
        assertThatIllegalArgumentException().isThrownBy(() -> feed.run(0));
    }

    private static Partition shareOf(String key, List<String> others) {
        for (int count = 2; ; count++) {
            for (int index = 0; index < count; index++) {
                Partition share = new Partition(
                        index, count, activity -> List.of(activity.actor().value()));
                if (share.holds(key) && others.stream().noneMatch(share::holds)) {
                    return share;
                }
            }
        }
    }

    private static FeedConsumer consumer(Consumer<List<LogEntry>> script) {
        return new FeedConsumer() {
            @Override
            public String name() {
                return "other";
            }

            @Override
            public void consume(List<LogEntry> entries) {
                script.accept(entries);
            }
        };
    }
}
