package io.communitykit.rewards;

import io.communitykit.activity.Activity;
import io.communitykit.activity.LogEntry;

/** An activity that is to be booked; position 0 if its place in the log is not known. */
record Arrival(long position, Activity activity) {

    static Arrival of(LogEntry entry) {
        return new Arrival(entry.position(), entry.activity());
    }

    static Arrival of(Activity activity) {
        return new Arrival(0, activity);
    }
}
