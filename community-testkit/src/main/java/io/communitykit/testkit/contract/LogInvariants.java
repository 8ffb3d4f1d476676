package io.communitykit.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityHistory;
import io.communitykit.activity.ActivityId;
import io.communitykit.activity.ActivityLog;
import io.communitykit.activity.LogEntry;
import io.communitykit.activity.WaitingActivities;
import io.communitykit.storage.Storage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Knows what is true of every log at any time: positions ascend, an id stands once, and the history is the log. */
final class LogInvariants {

    private static final int PAGE = 1000;

    private LogInvariants() {}

    static void check(Storage storage) {
        ActivityLog log = storage.port(ActivityLog.PORT);
        List<LogEntry> entries = new ArrayList<>();
        List<LogEntry> page = log.tail(0, PAGE);
        while (!page.isEmpty()) {
            entries.addAll(page);
            page = log.tail(entries.get(entries.size() - 1).position(), PAGE);
        }
        long last = 0;
        TreeSet<ActivityId> ids = new TreeSet<>();
        for (LogEntry entry : entries) {
            assertTrue(entry.position() > last, "invariant: positions ascend");
            assertTrue(ids.add(entry.activity().id()), "invariant: an id stands once in the log");
            last = entry.position();
        }
        assertTrue(log.end().readable() >= last, "invariant: what was read is readable");
        assertTrue(log.end().appended() >= log.end().readable(), "invariant: the end is not before what is readable");
        Map<ActivityId, Activity> history = storage.port(ActivityHistory.PORT).findAll(List.copyOf(ids));
        for (LogEntry entry : entries) {
            assertEquals(entry.activity(), history.get(entry.activity().id()), "invariant: the history is the log");
        }
    }

    /** Checks the log, and that what waits is not in it. */
    static void checkWithWaiting(Storage storage) {
        check(storage);
        List<Activity> waiting = storage.port(WaitingActivities.PORT).due(Instant.parse("9999-12-31T23:59:59Z"), PAGE);
        assertEquals(
                waiting.stream().sorted(Activity.IN_TIME).toList(), waiting, "invariant: what waits is in event time");
        assertEquals(
                Map.of(),
                storage.port(ActivityHistory.PORT)
                        .findAll(waiting.stream().map(Activity::id).toList()),
                "invariant: nothing waits that is recorded");
    }
}
