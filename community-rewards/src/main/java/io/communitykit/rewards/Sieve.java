package io.communitykit.rewards;

import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityHistory;
import io.communitykit.activity.ActivityId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Parts what arrives: activities that may be counted one after another, and those of which the history must be asked
 * because a retraction names them. What no rule speaks of falls through.
 */
final class Sieve {

    private static final Comparator<Arrival> IN_TIME = Comparator.comparing(Arrival::activity, Activity.IN_TIME);

    /** In event time: what arrives together need not be late. */
    final List<Arrival> inTime = new ArrayList<>();

    final List<Activity> disputed = new ArrayList<>();

    Sieve(Collection<Arrival> arrivals, RewardsEngine engine, ActivityHistory history) {
        List<ActivityId> targets = new ArrayList<>();
        List<Arrival> known = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            Optional<ActivityId> target = arrival.activity().retracts();
            if (target.isPresent()) {
                targets.add(target.get());
            } else if (engine.knows(arrival.activity())) {
                known.add(arrival);
            }
        }
        Set<ActivityId> retracted = retracted(known, history);
        for (Arrival arrival : known) {
            if (retracted.contains(arrival.activity().id())) {
                disputed.add(arrival.activity());
            } else {
                inTime.add(arrival);
            }
        }
        inTime.sort(IN_TIME);
        roots(targets, history).stream().filter(engine::knows).forEach(disputed::add);
    }

    /** A retraction may have come before what it names. */
    private static Set<ActivityId> retracted(List<Arrival> known, ActivityHistory history) {
        Set<ActivityId> targets = new LinkedHashSet<>();
        if (!known.isEmpty()) {
            List<ActivityId> ids =
                    known.stream().map(arrival -> arrival.activity().id()).toList();
            history.retractionsOf(ids)
                    .forEach(retraction -> retraction.retracts().ifPresent(targets::add));
        }
        return targets;
    }

    /** Follows retractions of retractions down to what is not one; what is not recorded yet changes nothing yet. */
    private static Collection<Activity> roots(List<ActivityId> targets, ActivityHistory history) {
        List<Activity> roots = new ArrayList<>();
        Set<ActivityId> seen = new LinkedHashSet<>(targets);
        Collection<ActivityId> open = List.copyOf(seen);
        while (!open.isEmpty()) {
            Map<ActivityId, Activity> found = history.findAll(open);
            List<ActivityId> deeper = new ArrayList<>();
            for (Activity activity : found.values()) {
                Optional<ActivityId> target = activity.retracts();
                if (target.isEmpty()) {
                    roots.add(activity);
                } else if (seen.add(target.get())) {
                    deeper.add(target.get());
                }
            }
            open = deeper;
        }
        return roots;
    }
}
