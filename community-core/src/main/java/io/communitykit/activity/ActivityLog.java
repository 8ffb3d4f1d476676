package io.communitykit.activity;

import io.communitykit.MemberId;
import io.communitykit.storage.PersonalData;
import io.communitykit.storage.Port;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Appends activities and lets consumers follow in the order of arrival.
 *
 * <p>What an implementation promises; each line is a test in the contract kit:
 *
 * <ul>
 *   <li>A new activity is appended at a position greater than every position before it.
 *   <li>An equal activity under a known id is a duplicate: nothing is written and the first position is answered.
 *   <li>A different activity under a known id is a conflict: nothing is written and what is recorded is answered.
 *   <li>An activity that waits is appended when it is given again, and waits no longer.
 *   <li>A different activity under the id of one that waits is a conflict: nothing is written and the one that waits is
 *       answered.
 *   <li>A batch answers one result per activity, in order.
 *   <li>A repeated id inside a batch is judged like one recorded before.
 *   <li>Of several who append one activity at the same time exactly one appends it; to the others it is a duplicate.
 *   <li>A transaction that fails leaves no entry, and its ids are free again.
 *   <li>Every entry is found in the history at once.
 *   <li>{@code tail} answers the entries after a position in the order of positions, at most the limit.
 *   <li>{@code tail} answers every activity as it was appended.
 *   <li>{@code tail} never passes over an entry that becomes visible later; it may hold entries back behind the oldest
 *       open transaction.
 *   <li>However many append at the same time, whoever follows reads each entry once, in order.
 *   <li>An activity that names an erased member as actor, recipient or subject is answered as erased, also when it is
 *       delivered again, and nothing is written.
 *   <li>{@code erasedAmong} tells which members were erased; of these the log keeps a salted digest and no more.
 *   <li>{@code end} tells the last position given out and the last that {@code tail} answers.
 * </ul>
 *
 * <p>Appending comes first in a service's transaction. A log that lets one transaction at a time append, such as by a
 * counter row that stays locked until it ends, spares the states behind it most contention.
 */
public interface ActivityLog extends PersonalData {

    /** Names this port. */
    @SuppressWarnings("ClassInitializationDeadlock") // the lambda reaches the class in memory only when it is called
    Port<ActivityLog> PORT = Port.of(ActivityLog.class, memory -> InMemoryActivities.of(memory));

    /**
     * Appends activities.
     *
     * @param activities what happened, in the order of arrival
     * @return what became of each: {@link AppendResult.Appended}, {@link AppendResult.Duplicate},
     *     {@link AppendResult.Conflict} or {@link AppendResult.Erased}
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
     * Tells which of some members were erased.
     *
     * @param members the members
     * @return those that were, in the order asked; unmodifiable
     */
    Set<MemberId> erasedAmong(Collection<MemberId> members);

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
