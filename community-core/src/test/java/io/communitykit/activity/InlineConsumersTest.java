package io.communitykit.activity;

import static io.communitykit.activity.Samples.NOON;
import static io.communitykit.activity.Samples.asked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communitykit.storage.ContentionException;
import io.communitykit.storage.InMemoryStorage;
import io.communitykit.storage.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InlineConsumersTest {

    private final InMemoryStorage storage = InMemoryStorage.create();
    private final ActivityLog log = storage.port(ActivityLog.PORT);
    private final ConsumerStore positions = storage.port(ConsumerStore.PORT);
    private final Recorder recorder = new Recorder("test");
    private final Activities activities = with(recorder);

    @Test
    void anInlineConsumerSeesExactlyWhatIsNewInOneCall() {
        activities.record(asked("a"));
        activities.record(List.of(asked("a"), asked("b"), asked("b"), asked("c"), asked("later", NOON.plusSeconds(1))));

        assertThat(recorder.calls).containsExactly(List.of(1L), List.of(2L, 3L));
    }

    @Test
    void whatWaitedIsConsumedWhenItIsDue() {
        activities.record(asked("later", NOON.plusSeconds(1)));
        assertThat(recorder.calls).isEmpty();

        activities.run(NOON.plusSeconds(1), 10);
        assertThat(recorder.calls).containsExactly(List.of(1L));
    }

    @Test
    void aFailingInlineConsumerLeavesNothingRecorded() {
        recorder.poison.add("b");

        assertThatThrownBy(() -> activities.record(List.of(asked("a"), asked("b"))))
                .hasMessage("cannot bear b");

        assertThat(log.tail(0, 10)).isEmpty();
        assertThat(positions.find("test")).isEmpty();
    }

    @Test
    void aContendedInlineConsumerIsTriedAgainWithTheWholeRecording() {
        List<Long> attempts = new ArrayList<>();
        Activities contended = with(new Scripted("busy", entries -> {
            attempts.add(entries.get(0).position());
            if (attempts.size() < 3) {
                throw new ContentionException("progress of ana");
            }
        }));

        assertThat(contended.record(asked("a")).orElseThrow()).isEqualTo(new AppendResult.Appended(1));
        assertThat(attempts).containsExactly(1L, 1L, 1L);
    }

    @Test
    void inTheTransactionOfTheHostContentionIsAnAnswer() {
        Activities contended = with(new Scripted("busy", entries -> {
            throw new ContentionException("progress of ana");
        }));

        Outcome<AppendResult> outcome = storage.inTransaction(() -> {
            log.append(asked("of the host"));
            return contended.record(asked("a"));
        });

        assertThat(outcome).isEqualTo(new Outcome.Contended<>("progress of ana"));
        assertThat(log.tail(0, 10))
                .extracting(entry -> entry.activity().id().value())
                .containsExactly("of the host");
    }

    @Test
    void theFeedPassesOverWhatWasConsumedInline() {
        activities.record(List.of(asked("a"), asked("b")));

        assertThat(Feed.of(storage, recorder).run(10)).isEqualTo(new FeedRun.Advanced(0, 2));
        assertThat(recorder.calls).containsExactly(List.of(1L, 2L));
    }

    @Test
    void theFeedCatchesUpWithWhatWasRecordedBefore() {
        log.append(asked("old"));
        activities.record(asked("new"));
        assertThat(recorder.taken()).containsExactly("new");

        assertThat(Feed.of(storage, recorder).run(10)).isEqualTo(new FeedRun.Advanced(1, 2));
        assertThat(recorder.taken()).containsExactly("new", "old");
        assertThat(positions.find("test").orElseThrow().done()).isEqualTo(new Positions(2, List.of()));
    }

    @Test
    void severalConsumersAreCalledInTheOrderOfDeclaration() {
        List<String> called = new ArrayList<>();
        Activities several =
                with(new Scripted("z", entries -> called.add("z")), new Scripted("a", entries -> called.add("a")));

        several.record(asked("x"));

        assertThat(called).containsExactly("z", "a");
        assertThat(positions.page(Optional.empty(), 10).items())
                .extracting(ConsumerPosition::consumer)
                .containsExactly("a", "z");
    }

    @Test
    void aConsumerMayRecordActivitiesItself() {
        List<Long> seen = new ArrayList<>();
        List<Activities> self = new ArrayList<>();
        self.add(with(new Scripted("echo", entries -> {
            for (LogEntry entry : entries) {
                seen.add(entry.position());
                if (entry.activity().id().value().equals("call")) {
                    self.get(0).record(asked("echo")).orElseThrow();
                }
            }
        })));

        self.get(0).record(asked("call"));

        assertThat(seen).containsExactly(1L, 2L);
        assertThat(positions.find("echo").orElseThrow().done()).isEqualTo(new Positions(2, List.of()));
    }

    @Test
    void aConsumerIsDeclaredOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(new Recorder("test"), new Recorder("test")))
                .withMessage("consumer test was declared inline twice but it must be declared once");
    }

    @Test
    void aNameIsPrintableAscii() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConsumerPosition.start("my consumer"))
                .withMessage(
                        "consumer was 'my consumer' but it must be printable ASCII characters without blanks, such as"
                                + " 'rewards'");
    }

    @Test
    void stretchesOfEntriesAreMarkedWithoutTheirGaps() {
        ConsumerPosition position =
                ConsumerPosition.start("test").withDone(List.of(entry(1), entry(2), entry(4), entry(7), entry(8)));

        assertThat(position.done())
                .isEqualTo(new Positions(2, List.of(new Positions.Stretch(4, 4), new Positions.Stretch(7, 8))));
    }

    private static LogEntry entry(long position) {
        return new LogEntry(position, asked("a-" + position));
    }

    private Activities with(FeedConsumer... consumers) {
        Activities.Builder builder = Activities.builder(storage).clock(() -> NOON);
        List.of(consumers).forEach(builder::inline);
        return builder.build();
    }

    private interface Script {
        void run(List<LogEntry> entries);
    }

    private record Scripted(String name, Script script) implements FeedConsumer {
        @Override
        public void consume(List<LogEntry> entries) {
            script.run(entries);
        }
    }
}
