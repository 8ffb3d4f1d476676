package io.communitykit.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityId;
import io.communitykit.activity.ActivityLog;
import io.communitykit.activity.LogEnd;
import io.communitykit.activity.LogEntry;
import io.communitykit.storage.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tests what an {@link ActivityLog} promises to those who follow it; a part of {@link ActivityLogContract}. */
public interface ActivityTailContract extends StorageUnderTest {

    @Override
    default void checkInvariants(Storage storage) {
        LogInvariants.check(storage);
    }

    /** Reads from several places in pages of several sizes. */
    @Test
    @DisplayName("tail answers the entries after a position in the order of positions, at most the limit")
    default void tailAnswersTheEntriesAfterAPositionInOrder() {
        ActivityLog log = openFresh().port(ActivityLog.PORT);
        List<Activity> activities = SampleActivities.numbered(7);
        for (int i = activities.size() - 1; i >= 0; i--) {
            log.append(activities.get(i));
        }
        List<LogEntry> all = log.tail(0, 100);
        assertEquals(
                IntStream.iterate(6, i -> i - 1)
                        .limit(7)
                        .mapToObj(activities::get)
                        .toList(),
                all.stream().map(LogEntry::activity).toList());
        assertAscending(all);

        for (int from = 0; from < all.size(); from++) {
            long after = from == 0 ? 0 : all.get(from - 1).position();
            assertEquals(all.subList(from, all.size()), log.tail(after, 100));
            assertEquals(all.subList(from, Math.min(from + 2, all.size())), log.tail(after, 2));
        }
        assertEquals(List.of(), log.tail(all.get(6).position(), 10));
        assertThrows(IllegalArgumentException.class, () -> log.tail(0, 0));
        assertThrows(IllegalArgumentException.class, () -> log.tail(-1, 1));
    }

    /** Appends activities with every strange key, text, instant and number. */
    @Test
    @DisplayName("tail answers every activity as it was appended")
    default void tailAnswersEveryActivityAsItWasAppended() {
        ActivityLog log = openFresh().port(ActivityLog.PORT);
        List<Activity> rich = SampleActivities.rich();

        log.appendAll(rich);

        List<LogEntry> entries = log.tail(0, 1000);
        assertEquals(rich.size(), entries.size());
        for (int i = 0; i < rich.size(); i++) {
            assertEquals(rich.get(i), entries.get(i).activity());
        }
        assertThrows(UnsupportedOperationException.class, entries::clear);
    }

    /**
     * Appends while another transaction that has appended is still open, and follows the log all the while. The second
     * append and the reader may have to wait.
     */
    @Test
    @DisplayName(
            "tail never passes over an entry that becomes visible later; it may hold entries back behind the oldest"
                    + " open transaction")
    default void tailNeverPassesOverAnEntryThatBecomesVisibleLater() {
        Storage storage = openFresh();
        ActivityLog log = storage.port(ActivityLog.PORT);
        CountDownLatch appended = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Other<Boolean> slow = Other.begin(() -> storage.inTransaction(() -> {
            log.append(SampleActivities.simple("slow"));
            appended.countDown();
            Other.await(goOn);
            return true;
        }));
        Other.await(appended);
        Other<Object> fast = Other.begin(() -> log.append(SampleActivities.simple("fast")));
        fast.isDoneWithin(patience());
        Other<List<LogEntry>> reader = Other.begin(() -> log.tail(0, 10));
        boolean readEarly = reader.isDoneWithin(patience());
        Other<LogEnd> asked = Other.begin(log::end);
        boolean askedEarly = asked.isDoneWithin(patience());
        goOn.countDown();
        slow.end();
        fast.end();

        List<LogEntry> read = new ArrayList<>(reader.end());
        LogEnd end = asked.end();
        if (readEarly && askedEarly && !read.isEmpty()) {
            assertTrue(end.readable() >= read.get(read.size() - 1).position(), () -> end + " after reading " + read);
        }
        assertTrue(end.appended() >= end.readable(), end::toString);
        read.addAll(follow(log, read, 10));
        assertEquals(log.tail(0, 10), read, "whoever followed the log missed an entry, or saw one twice");
        assertEquals(2, read.size());
    }

    /** Lets four threads append in transactions of several sizes while this thread follows. */
    @Test
    @DisplayName("However many append at the same time, whoever follows reads each entry once, in order")
    default void howeverManyAppendWhoeverFollowsReadsEachEntryOnceInOrder() {
        Storage storage = openFresh();
        ActivityLog log = storage.port(ActivityLog.PORT);
        AtomicInteger writing = new AtomicInteger(4);
        Other<List<Integer>> writers = Other.begin(() -> Other.together(4, number -> {
            for (int batch = 0; batch < 15; batch++) {
                appendBatch(storage, log, number, batch);
            }
            return writing.decrementAndGet();
        }));

        List<LogEntry> read = new ArrayList<>();
        while (writing.get() > 0) {
            read.addAll(follow(log, read, 3));
        }
        writers.end();
        read.addAll(follow(log, read, 3));

        TreeSet<ActivityId> ids = new TreeSet<>();
        read.forEach(entry -> ids.add(entry.activity().id()));
        assertAscending(read);
        assertEquals(4 * 15 * 2, ids.size());
        assertEquals(4 * 15 * 2, read.size());
    }

    private static void appendBatch(Storage storage, ActivityLog log, int number, int batch) {
        String id = "t-" + number + "-" + batch;
        if (batch % 3 == 0) {
            try {
                storage.runInTransaction(() -> {
                    log.append(SampleActivities.simple("lost-" + id));
                    throw new Oops();
                });
            } catch (Oops rolledBack) {
                // The position that it had is a gap now, or another's.
            }
        }
        storage.runInTransaction(() -> {
            log.append(SampleActivities.simple(id + "-first"));
            log.append(SampleActivities.simple(id + "-second"));
        });
    }

    private static List<LogEntry> follow(ActivityLog log, List<LogEntry> read, int limit) {
        List<LogEntry> more = new ArrayList<>();
        long last = read.isEmpty() ? 0 : read.get(read.size() - 1).position();
        List<LogEntry> page = log.tail(last, limit);
        while (!page.isEmpty()) {
            more.addAll(page);
            page = log.tail(page.get(page.size() - 1).position(), limit);
        }
        return more;
    }

    private static void assertAscending(List<LogEntry> entries) {
        for (int i = 1; i < entries.size(); i++) {
            LogEntry before = entries.get(i - 1);
            LogEntry entry = entries.get(i);
            assertTrue(before.position() < entry.position(), () -> entry + " after " + before);
        }
    }
}
