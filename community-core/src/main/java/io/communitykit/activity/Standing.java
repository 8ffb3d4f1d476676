package io.communitykit.activity;

import io.communitykit.storage.Page;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells which activities stand. An activity stands as of an instant if it had occurred by then and no retraction that
 * stands names it; so a retraction of a retraction restores. Retractions that name each other in a circle, which the
 * log refuses, retract nothing.
 */
public final class Standing {

    private static final int PAGE = 1000;

    private Standing() {}

    /**
     * Selects what stands among given activities; the retractions themselves are left out. Costs O(n log n).
     *
     * @param known activities and the retractions that concern them, in any order; repeated ids count once
     * @param asOf the instant; what occurred later is not considered
     * @return what stands, in event time; unmodifiable
     */
    public static List<Activity> select(Collection<Activity> known, Instant asOf) {
        Map<ActivityId, Activity> byId = new LinkedHashMap<>();
        for (Activity activity : known) {
            if (!activity.occurredAt().isAfter(asOf)) {
                byId.putIfAbsent(activity.id(), activity);
            }
        }
        Set<ActivityId> retracted = retracted(byId.values());
        List<Activity> standing = new ArrayList<>();
        for (Activity activity : byId.values()) {
            if (activity.retracts().isEmpty() && !retracted.contains(activity.id())) {
                standing.add(activity);
            }
        }
        standing.sort(Activity.IN_TIME);
        return List.copyOf(standing);
    }

    /**
     * Reads what stands from a history, with every retraction that concerns it.
     *
     * @param history the history
     * @param query which activities, and as of when
     * @return what stands, in event time; unmodifiable
     */
    public static List<Activity> read(ActivityHistory history, HistoryQuery query) {
        List<Activity> known = new ArrayList<>();
        Optional<Moment> after = Optional.empty();
        Page<Activity> page;
        do {
            page = history.page(query, after, PAGE);
            known.addAll(page.items());
            addRetractions(history, page.items(), known);
            after = page.last().map(Activity::moment);
        } while (page.more());
        return select(known, query.upTo());
    }

    /** Adds what retracts some activities, what retracts those, and so on; never more than a page is asked at once. */
    private static void addRetractions(ActivityHistory history, List<Activity> some, List<Activity> known) {
        Set<ActivityId> seen = new HashSet<>();
        List<Activity> next = some;
        while (!next.isEmpty()) {
            List<ActivityId> open =
                    next.stream().map(Activity::id).filter(seen::add).toList();
            next = open.isEmpty() ? List.of() : history.retractionsOf(open);
            known.addAll(next);
        }
    }

    /** A retraction is decided once every retraction that names it is: from those that nobody names, inwards. */
    private static Set<ActivityId> retracted(Collection<Activity> known) {
        Map<ActivityId, ActivityId> targets = new LinkedHashMap<>();
        Map<ActivityId, Integer> undecided = new HashMap<>();
        for (Activity activity : known) {
            activity.retracts().ifPresent(target -> targets.put(activity.id(), target));
        }
        targets.values().forEach(target -> undecided.merge(target, 1, Integer::sum));
        Deque<ActivityId> ready = new ArrayDeque<>();
        targets.keySet().stream().filter(id -> !undecided.containsKey(id)).forEach(ready::add);
        Set<ActivityId> retracted = new HashSet<>();
        while (!ready.isEmpty()) {
            ActivityId retraction = ready.remove();
            ActivityId target = targets.get(retraction);
            if (target == null) {
                continue;
            }
            if (!retracted.contains(retraction)) {
                retracted.add(target);
            }
            if (undecided.merge(target, -1, Integer::sum) == 0) {
                ready.add(target);
            }
        }
        return retracted;
    }
}
