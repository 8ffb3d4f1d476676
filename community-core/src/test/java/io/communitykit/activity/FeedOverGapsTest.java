package io.communitykit.activity;

import static io.communitykit.activity.Samples.asked;
import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.CommunityId;
import io.communitykit.MemberId;
import io.communitykit.storage.Erasure;
import io.communitykit.storage.InMemoryStorage;
import io.communitykit.storage.PersonalData;
import io.communitykit.storage.Port;
import io.communitykit.storage.Storage;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Follows a log as a database keeps it: positions with gaps where a transaction was rolled back, and entries held back.
 */
class FeedOverGapsTest {

    private final GappyStorage storage = new GappyStorage();
    private final Recorder recorder = new Recorder("test");
    private final Feed feed = Feed.of(storage, recorder);

    @Test
    void gapsAreNoEntries() {
        storage.put(3, "a").put(4, "b").put(9, "c");

        assertThat(feed.run(2)).isEqualTo(new FeedRun.Advanced(2, 4));
        assertThat(feed.run(2)).isEqualTo(new FeedRun.Advanced(1, 9));
        assertThat(recorder.calls).containsExactly(List.of(3L, 4L), List.of(9L));
    }

    @Test
    void theFeedOfAnInlineConsumerClosesItsGaps() {
        storage.put(2, "a").put(5, "b").put(9, "c");
        storage.port(ConsumerStore.PORT)
                .insert(new ConsumerPosition(
                        "test",
                        new Positions(
                                0,
                                List.of(
                                        new Positions.Stretch(2, 2),
                                        new Positions.Stretch(5, 5),
                                        new Positions.Stretch(9, 9))),
                        List.of(),
                        1));

        assertThat(feed.run(10)).isEqualTo(new FeedRun.Advanced(0, 9));
        assertThat(recorder.calls).isEmpty();
    }

    @Test
    void whatIsHeldBackIsToldApartFromWhatIsBehind() {
        storage.put(1, "a").put(2, "b").put(6, "c");
        storage.appended = 8;

        assertThat(feed.lag()).isEqualTo(new Lag(6, 2));
        feed.run(10);
        assertThat(feed.lag()).isEqualTo(new Lag(0, 2));
    }

    @Test
    void whatWasConsumedInlineAndIsStillHeldBackHidesNoLag() {
        storage.put(1, "a").put(2, "b");
        storage.appended = 5;
        storage.port(ConsumerStore.PORT)
                .insert(new ConsumerPosition(
                        "test", new Positions(0, List.of(new Positions.Stretch(4, 5))), List.of(), 1));

        assertThat(feed.lag()).isEqualTo(new Lag(2, 3));
    }

    @Test
    void aParkedEntryThatTheLogNoLongerHasIsForgotten() {
        storage.put(1, "a").put(2, "b");
        recorder.poison.add("a");
        feed.run(10);
        feed.park(new ActivityId("a"));
        storage.entries.remove(1L);

        assertThat(feed.unpark(new ActivityId("a"))).isFalse();
        assertThat(feed.parked()).isEmpty();
        assertThat(recorder.taken()).isEmpty();
    }

    private static final class GappyStorage implements Storage, ActivityLog {

        private final InMemoryStorage memory = InMemoryStorage.create();
        private final NavigableMap<Long, Activity> entries = new TreeMap<>();
        private long appended;

        GappyStorage put(long position, String id) {
            entries.put(position, asked(id));
            appended = position;
            return this;
        }

        @Override
        public List<LogEntry> tail(long after, int limit) {
            return entries.tailMap(after, false).entrySet().stream()
                    .limit(limit)
                    .map(entry -> new LogEntry(entry.getKey(), entry.getValue()))
                    .toList();
        }

        @Override
        public LogEnd end() {
            return new LogEnd(appended, entries.lastKey());
        }

        @Override
        public List<AppendResult> appendAll(List<Activity> activities) {
            throw new UnsupportedOperationException();
        }

        @Override
        public CommunityId community() {
            return memory.community();
        }

        @Override
        public <T> T inTransaction(Supplier<T> work) {
            return memory.inTransaction(work);
        }

        @Override
        public boolean isInTransaction() {
            return memory.isInTransaction();
        }

        @Override
        public List<PersonalData> personalData() {
            return List.of(this);
        }

        @Override
        public Set<MemberId> erasedAmong(Collection<MemberId> members) {
            return Set.of();
        }

        @Override
        public void export(MemberId member, Consumer<? super Record> to) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void erase(Erasure erasure) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <P> P port(Port<P> port) {
            return port.equals(ActivityLog.PORT) ? port.type().cast(this) : memory.port(port);
        }
    }
}
