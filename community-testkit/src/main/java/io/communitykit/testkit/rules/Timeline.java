package io.communitykit.testkit.rules;

import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The clock of a case, which moves on from entry to entry; gives entries their moments and ids. Not thread-safe. */
final class Timeline {

    /** When a case begins that does not say it. */
    static final Instant BEGIN = Instant.parse("2026-01-01T12:00:00Z");

    private static final Duration STEP = Duration.ofMinutes(1);

    private Instant now;
    private boolean begun;
    private int ids;

    Timeline(@Nullable Instant start) {
        this.now = start == null ? BEGIN : start;
    }

    Instant now() {
        return now;
    }

    /** Moves to the next entry's moment. */
    Instant move(@Nullable Instant at, @Nullable Duration after) {
        if (at != null) {
            now = at;
        } else if (after != null) {
            now = now.plus(after);
        } else if (begun) {
            now = now.plus(STEP);
        }
        begun = true;
        return now;
    }

    /** Gives the next id: {@code a-1}, {@code a-2} and so on. */
    ActivityId nextId() {
        ids++;
        return new ActivityId("a-" + ids);
    }

    List<Activity> activities(List<ActivityEntry> entries) {
        List<Activity> activities = new ArrayList<>();
        for (ActivityEntry entry : entries) {
            for (int i = 1; i <= entry.times(); i++) {
                Instant moment = i == 1 ? move(entry.at(), entry.after()) : move(null, null);
                activities.add(entry.build(id(entry, i), moment));
            }
        }
        return List.copyOf(activities);
    }

    private ActivityId id(ActivityEntry entry, int repetition) {
        ActivityId given = entry.id();
        if (given == null) {
            return nextId();
        }
        return repetition == 1 ? given : new ActivityId(given.value() + "/" + repetition);
    }
}
