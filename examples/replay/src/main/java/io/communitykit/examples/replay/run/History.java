package io.communitykit.examples.replay.run;

import io.communitykit.MemberId;
import io.communitykit.activity.Activities;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityLog;
import io.communitykit.activity.AppendResult;
import io.communitykit.activity.LogEntry;
import io.communitykit.activity.Standing;
import io.communitykit.examples.replay.source.ActivitySink;
import io.communitykit.examples.replay.source.Receipt;
import io.communitykit.storage.InMemoryStorage;
import io.communitykit.storage.Storage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Records activities in a log in memory, in whatever order they come. Readers stream; it is here, as activities without
 * texts, that a history is held as a whole, because points follow from the order of event time.
 */
final class History implements ActivitySink {

    private static final int PAGE = 10_000;

    private final Storage storage = InMemoryStorage.create();
    /** All of it lies in the past of whoever replays it. */
    private final Activities activities =
            Activities.builder(storage).clock(() -> Instant.MAX).build();

    private final Map<MemberId, String> names = new TreeMap<>();

    @Override
    public Receipt accept(Activity activity) {
        AppendResult result = activities.record(activity).orElseThrow();
        if (result instanceof AppendResult.Appended) {
            return Receipt.RECORDED;
        } else if (result instanceof AppendResult.Duplicate) {
            return Receipt.DUPLICATE;
        } else if (result instanceof AppendResult.Circle) {
            return Receipt.CIRCLE;
        }
        return Receipt.CONFLICT;
    }

    @Override
    public void name(MemberId member, String name) {
        names.put(member, name);
    }

    /** Tells by which names members are shown. */
    Map<MemberId, String> names() {
        return names;
    }

    /** Selects what stands, in event time, by everything that is known. */
    List<Activity> standing() {
        return standing(storage);
    }

    /** Selects what stands of everything that a storage has recorded, in event time. */
    static List<Activity> standing(Storage storage) {
        ActivityLog log = storage.port(ActivityLog.PORT);
        List<Activity> known = new ArrayList<>();
        Instant latest = Instant.MIN;
        long position = 0;
        List<LogEntry> page = log.tail(position, PAGE);
        while (!page.isEmpty()) {
            for (LogEntry entry : page) {
                Activity activity = entry.activity();
                known.add(activity);
                latest = activity.occurredAt().isAfter(latest) ? activity.occurredAt() : latest;
                position = entry.position();
            }
            page = log.tail(position, PAGE);
        }
        return Standing.select(known, latest);
    }
}
