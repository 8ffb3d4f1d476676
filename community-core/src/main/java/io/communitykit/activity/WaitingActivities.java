package io.communitykit.activity;

import io.communitykit.storage.PersonalData;
import io.communitykit.storage.Port;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps activities that lie in the future until their time comes. One id is known once, waiting here or recorded in the
 * log: appending an activity to the {@link ActivityLog} ends its waiting.
 *
 * <p>What an implementation promises; each line is a test in the contract kit:
 *
 * <ul>
 *   <li>{@code insert} of a new id keeps the activity, every part of it unchanged.
 *   <li>{@code insert} of an id that waits already changes nothing and says so.
 *   <li>{@code insert} of an id that is recorded in the log changes nothing and says so.
 *   <li>{@code findAll} answers the waiting activities among those asked, each once, in the order asked.
 *   <li>{@code due} answers the activities up to an instant, inclusive, in event time, at most the limit.
 *   <li>{@code next} answers the earliest time of all.
 *   <li>{@code remove} forgets the activity and says whether it was there.
 *   <li>What waits is not in the history.
 *   <li>A transaction that fails leaves what waits as it was.
 * </ul>
 */
public interface WaitingActivities extends PersonalData {

    /** Names this port. */
    @SuppressWarnings("ClassInitializationDeadlock") // the lambda reaches the class in memory only when it is called
    Port<WaitingActivities> PORT = Port.of(
            WaitingActivities.class, memory -> InMemoryActivities.of(memory).waiting());

    /**
     * Keeps an activity.
     *
     * @param activity the activity
     * @return false if its id is known, here or in the log
     */
    boolean insert(Activity activity);

    /**
     * Finds waiting activities.
     *
     * @param ids their ids; duplicates count once
     * @return the known ones, in the order asked; unmodifiable
     */
    Map<ActivityId, Activity> findAll(Collection<ActivityId> ids);

    /**
     * Lists what is due.
     *
     * @param upTo the instant, inclusive
     * @param limit how many at most, positive
     * @return the earliest ones, in event time
     * @throws IllegalArgumentException if the limit is not positive
     */
    List<Activity> due(Instant upTo, int limit);

    /**
     * Tells when the next one is due.
     *
     * @return its time; empty if none waits
     */
    Optional<Instant> next();

    /**
     * Forgets an activity.
     *
     * @param id its id
     * @return false if it does not wait
     */
    boolean remove(ActivityId id);
}
