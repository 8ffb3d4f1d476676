package io.communitykit.activity;

import io.communitykit.storage.Memory;
import io.communitykit.storage.Port;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Keeps activities that lie in the future until their time comes.
 *
 * <p>What an implementation promises; each line is a test in the contract kit:
 *
 * <ul>
 *   <li>{@code insert} of a new id keeps the activity; of a known id changes nothing and says so.
 *   <li>{@code due} answers the activities up to an instant, inclusive, in event time.
 *   <li>{@code next} answers the earliest time of all.
 *   <li>{@code remove} forgets the activity and says whether it was there.
 *   <li>{@code findAll} answers the known activities among those asked, in the order asked.
 * </ul>
 */
public interface WaitingActivities {

    /** Names this port. */
    Port<WaitingActivities> PORT = Port.of(WaitingActivities.class, InMemory::new);

    /**
     * Keeps an activity.
     *
     * @param activity the activity
     * @return false if its id is known
     */
    boolean insert(Activity activity);

    /**
     * Finds waiting activities.
     *
     * @param ids their ids
     * @return the known ones, in the order asked; unmodifiable
     */
    Map<ActivityId, Activity> findAll(Collection<ActivityId> ids);

    /**
     * Lists what is due.
     *
     * @param upTo the instant, inclusive
     * @param limit how many at most, positive
     * @return the earliest ones, in event time
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
     * @return false if it is unknown
     */
    boolean remove(ActivityId id);

    /** Keeps waiting activities in memory. */
    final class InMemory implements WaitingActivities {

        private final Memory memory;
        private final NavigableMap<Moment, Activity> inTime = new TreeMap<>();
        private final Map<ActivityId, Activity> byId = new HashMap<>();

        /**
         * Creates an empty store.
         *
         * @param memory the memory whose transactions it takes part in
         */
        public InMemory(Memory memory) {
            this.memory = memory;
        }

        @Override
        public boolean insert(Activity activity) {
            return memory.exclusively(() -> {
                if (byId.containsKey(activity.id())) {
                    return false;
                }
                put(activity);
                memory.onRollback(() -> drop(activity));
                return true;
            });
        }

        @Override
        public Map<ActivityId, Activity> findAll(Collection<ActivityId> ids) {
            return memory.exclusively(() -> {
                Map<ActivityId, Activity> found = new LinkedHashMap<>();
                for (ActivityId id : ids) {
                    Activity activity = byId.get(id);
                    if (activity != null) {
                        found.put(id, activity);
                    }
                }
                return Collections.unmodifiableMap(found);
            });
        }

        @Override
        public List<Activity> due(Instant upTo, int limit) {
            return memory.exclusively(() -> inTime.values().stream()
                    .takeWhile(activity -> !activity.occurredAt().isAfter(upTo))
                    .limit(limit)
                    .toList());
        }

        @Override
        public Optional<Instant> next() {
            return memory.exclusively(() -> inTime.isEmpty()
                    ? Optional.<Instant>empty()
                    : Optional.of(inTime.firstKey().at()));
        }

        @Override
        public boolean remove(ActivityId id) {
            return memory.exclusively(() -> {
                Activity activity = byId.get(id);
                if (activity == null) {
                    return false;
                }
                drop(activity);
                memory.onRollback(() -> put(activity));
                return true;
            });
        }

        private void put(Activity activity) {
            byId.put(activity.id(), activity);
            inTime.put(activity.moment(), activity);
        }

        private void drop(Activity activity) {
            byId.remove(activity.id());
            inTime.remove(activity.moment());
        }
    }
}
