package io.communitykit.testkit.rules;

import io.communitykit.activity.Activities;
import io.communitykit.activity.Activity;
import io.communitykit.activity.AppendResult;
import io.communitykit.activity.FeedConsumer;
import io.communitykit.member.Member;
import io.communitykit.member.MemberStore;
import io.communitykit.storage.InMemoryStorage;
import io.communitykit.storage.Storage;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Delivers the activities of a case to a consumer of the log, each in a transaction of its own; and in other orders and
 * again, which must change nothing.
 *
 * @param <S> the consumer, a capability's service
 */
final class Delivery<S extends FeedConsumer> {

    private final Function<Storage, S> opening;
    private final List<Member> members;
    private final List<Activity> activities;
    private final InstantSource clock;
    private final Function<S, Map<String, String>> snapshot;

    Delivery(
            Function<Storage, S> opening,
            List<Member> members,
            List<Activity> activities,
            Instant now,
            Function<S, Map<String, String>> snapshot) {
        this.opening = opening;
        this.members = members;
        this.activities = activities;
        this.clock = InstantSource.fixed(now);
        this.snapshot = snapshot;
    }

    /** What came of a delivery: the service, and where a standing check found a difference. */
    record Delivered<S>(S service, List<Comparison> differences) {}

    /** When the last of some activities happened. */
    static Instant latest(List<Activity> activities) {
        return activities.stream()
                .map(Activity::occurredAt)
                .max(Instant::compareTo)
                .orElse(Timeline.BEGIN);
    }

    /** Delivers as the case says, then again, then in two other orders. */
    Delivered<S> run() {
        InMemoryStorage storage = InMemoryStorage.create();
        S service = opening.apply(storage);
        Activities log = log(storage, service);
        record(log, activities);
        Map<String, String> once = snapshot.apply(service);
        List<Comparison> differences = new ArrayList<>();
        record(log, activities);
        compare("delivered again", once, snapshot.apply(service), differences);
        List<Activity> backwards = new ArrayList<>(activities);
        Collections.reverse(backwards);
        compare("delivered backwards", once, arrived(backwards), differences);
        compare("delivered out of order", once, arrived(fromBothEnds()), differences);
        return new Delivered<>(service, List.copyOf(differences));
    }

    private Map<String, String> arrived(List<Activity> order) {
        InMemoryStorage storage = InMemoryStorage.create();
        S service = opening.apply(storage);
        record(log(storage, service), order);
        return snapshot.apply(service);
    }

    private Activities log(Storage storage, S service) {
        storage.inTransaction(
                () -> storage.port(MemberStore.PORT).insertAll(members).size());
        return Activities.builder(storage).clock(clock).inline(service).build();
    }

    private static void record(Activities log, List<Activity> order) {
        for (Activity activity : order) {
            AppendResult result = log.record(activity).orElseThrow();
            if (result instanceof AppendResult.Conflict) {
                throw new IllegalArgumentException("activity id was '" + activity.id()
                        + "' but another activity of the case has it; each must have its own");
            }
            if (result instanceof AppendResult.Circle) {
                throw new IllegalArgumentException(
                        "retraction " + activity.id() + " closed a circle of retractions but none may");
            }
        }
    }

    /** The middle one last: first, last, second, last but one, and so on. */
    private List<Activity> fromBothEnds() {
        List<Activity> order = new ArrayList<>();
        for (int left = 0, right = activities.size() - 1; left <= right; left++, right--) {
            order.add(activities.get(left));
            if (left < right) {
                order.add(activities.get(right));
            }
        }
        return order;
    }

    static void compare(
            String check, Map<String, String> before, Map<String, String> after, List<Comparison> differences) {
        TreeSet<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        for (String key : keys) {
            Comparison line = new Comparison(
                    key + ", " + check, before.getOrDefault(key, "nothing"), after.getOrDefault(key, "nothing"));
            if (!line.holds()) {
                differences.add(line);
            }
        }
    }
}
