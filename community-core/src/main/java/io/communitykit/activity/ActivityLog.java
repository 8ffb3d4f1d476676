package io.communitykit.activity;

import io.communitykit.storage.Port;
import java.util.List;

/**
 * Appends activities and lets consumers follow in the order of arrival.
 *
 * <p>What an implementation promises; each line is a test in the contract kit:
 *
 * <ul>
 *   <li>A new activity is appended at a position greater than every position before it.
 *   <li>An equal activity under a known id is a duplicate: nothing is written and the first position is answered.
 *   <li>A different activity under a known id is a conflict: nothing is written and what is recorded is answered.
 *   <li>A batch answers one result per activity, in order; a repeated id inside the batch is judged like one recorded
 *       before.
 *   <li>A transaction that fails leaves no entry.
 *   <li>{@code tail} answers entries in the order of positions and never passes over one that becomes visible later; it
 *       may hold entries back behind the oldest open transaction.
 *   <li>{@code end} counts what is held back, so that the delay is readable.
 *   <li>Every entry is found in the history at once.
 * </ul>
 */
public interface ActivityLog {

    /** Names this port. */
    @SuppressWarnings("ClassInitializationDeadlock") // the lambda reaches the class in memory only when it is called
    Port<ActivityLog> PORT = Port.of(ActivityLog.class, memory -> InMemoryActivities.of(memory));

    /**
     * Appends activities.
     *
     * @param activities what happened, in the order of arrival
     * @return what became of each: {@link AppendResult.Appended}, {@link AppendResult.Duplicate} or
     *     {@link AppendResult.Conflict}
     */
    List<AppendResult> appendAll(List<Activity> activities);

    /**
     * Reads on.
     *
     * @param after the last position that was read; 0 at the beginning
     * @param limit how many entries at most, positive
     * @return the next entries, in the order of positions
     * @throws IllegalArgumentException if the limit is not positive or the position is negative
     */
    List<LogEntry> tail(long after, int limit);

    /**
     * Tells where the log ends.
     *
     * @return the last positions
     */
    LogEnd end();

    /**
     * Appends one activity.
     *
     * @param activity what happened
     * @return what became of it
     */
    default AppendResult append(Activity activity) {
        return appendAll(List.of(activity)).get(0);
    }
}
