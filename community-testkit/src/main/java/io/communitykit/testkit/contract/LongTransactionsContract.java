package io.communitykit.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.communitykit.activity.ActivityLog;
import io.communitykit.activity.ConsumerStore;
import io.communitykit.activity.Feed;
import io.communitykit.activity.FeedConsumer;
import io.communitykit.activity.Lag;
import io.communitykit.activity.LogEntry;
import io.communitykit.storage.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Tests the feed while several transactions that have recorded something stay open and end in every order. A storage
 * may make one of them, or the reader, wait for another; it may not lose an entry. Needs {@link ActivityLog} and
 * {@link ConsumerStore}.
 */
public interface LongTransactionsContract extends StorageUnderTest {

    @Override
    default void checkInvariants(Storage storage) {
        LogInvariants.check(storage);
    }

    /** Holds three transactions open, ends them in each of the six orders, and follows the log all the while. */
    @Test
    @DisplayName("Whichever of several long transactions ends first, whoever follows reads each entry once, in order")
    default void whicheverEndsFirstWhoeverFollowsReadsEachEntryOnce() {
        for (List<Integer> order : List.of(
                List.of(0, 1, 2),
                List.of(0, 2, 1),
                List.of(1, 0, 2),
                List.of(1, 2, 0),
                List.of(2, 0, 1),
                List.of(2, 1, 0))) {
            Storage storage = openFresh();
            ActivityLog log = storage.port(ActivityLog.PORT);
            List<CountDownLatch> ends = new ArrayList<>();
            List<Other<Boolean>> open = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                ends.add(new CountDownLatch(1));
                open.add(longTransaction(storage, "t-" + i, ends.get(i)));
            }
            List<LogEntry> read = new ArrayList<>();
            List<Other<Boolean>> readings = new ArrayList<>();
            for (int number : order) {
                ends.get(number).countDown();
                open.get(number).isDoneWithin(patience());
                Other<Boolean> reading = Other.begin(() -> readOn(log, read));
                readings.add(reading);
                reading.isDoneWithin(patience());
            }
            open.forEach(Other::end);
            readings.forEach(Other::end);
            readOn(log, read);

            assertEquals(log.tail(0, 100), read, () -> "ending in the order " + order);
            assertEquals(
                    6,
                    read.stream().map(entry -> entry.activity().id()).distinct().count());
        }
    }

    /** Asks how far the feed is behind while a transaction is open, after it, and when everything is consumed. */
    @Test
    @DisplayName("How far a feed is behind can be read, and a long transaction ends in nothing but delay")
    default void howFarAFeedIsBehindCanBeRead() {
        Storage storage = openFresh();
        ActivityLog log = storage.port(ActivityLog.PORT);
        List<LogEntry> consumed = new ArrayList<>();
        Feed feed = Feed.of(storage, consumer(consumed));
        log.append(SampleActivities.simple("before"));
        CountDownLatch end = new CountDownLatch(1);
        Other<Boolean> open = longTransaction(storage, "long", end);

        Other<Lag> asked = Other.begin(feed::lag);
        boolean early = asked.isDoneWithin(patience());
        end.countDown();
        open.end();
        Lag lag = asked.end();

        assertTrue(lag.behind() >= 1 && lag.behind() + lag.heldBack() <= 3, () -> lag + " of at most 3");
        assertTrue(!early || lag.behind() == 1, () -> lag + " while a transaction was open");
        assertEquals(new Lag(3, 0), feed.lag());
        feed.run(10);
        assertEquals(new Lag(0, 0), feed.lag());
        assertEquals(log.tail(0, 10), consumed);
    }

    /** Records twice, then waits for its end; answers when it has recorded, or has to wait for another to do so. */
    private Other<Boolean> longTransaction(Storage storage, String name, CountDownLatch end) {
        ActivityLog log = storage.port(ActivityLog.PORT);
        CountDownLatch recorded = new CountDownLatch(1);
        Other<Boolean> transaction = Other.begin(() -> storage.inTransaction(() -> {
            log.append(SampleActivities.simple(name + "-first"));
            log.append(SampleActivities.simple(name + "-second"));
            recorded.countDown();
            Other.await(end);
            return true;
        }));
        Other.begin(() -> {
                    Other.await(recorded);
                    return true;
                })
                .isDoneWithin(patience());
        return transaction;
    }

    /** Reads what follows the last entry that was read; one reader at a time. */
    private static boolean readOn(ActivityLog log, List<LogEntry> read) {
        synchronized (read) {
            return read.addAll(
                    log.tail(read.isEmpty() ? 0 : read.get(read.size() - 1).position(), 100));
        }
    }

    private static FeedConsumer consumer(List<LogEntry> consumed) {
        return new FeedConsumer() {
            @Override
            public String name() {
                return "contract";
            }

            @Override
            public void consume(List<LogEntry> entries) {
                consumed.addAll(entries);
            }
        };
    }
}
