package io.communitykit.activity;

import io.communitykit.MemberId;
import io.communitykit.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds activities in event time: all, of a member, and about a subject. Not thread-safe. */
final class EventTimeIndex {

    /** Comes before every other id, since a key has at least one character and none of them is NUL. */
    private static final ActivityId LEAST = new ActivityId("\u0001");

    private final NavigableMap<Moment, Activity> all = new TreeMap<>();
    private final Map<MemberId, NavigableMap<Moment, Activity>> byMember = new HashMap<>();
    private final Map<Subject, NavigableMap<Moment, Activity>> bySubject = new HashMap<>();

    void add(Activity activity) {
        Moment moment = activity.moment();
        all.put(moment, activity);
        add(byMember, activity.actor(), moment, activity);
        add(byMember, activity.recipient(), moment, activity);
        add(bySubject, activity.subject(), moment, activity);
    }

    void remove(Activity activity) {
        Moment moment = activity.moment();
        all.remove(moment);
        remove(byMember, activity.actor(), moment);
        remove(byMember, activity.recipient(), moment);
        remove(bySubject, activity.subject(), moment);
    }

    /** Lists what a query selects after a moment, in event time, at most the limit. */
    List<Activity> list(HistoryQuery query, Optional<Moment> after, int limit) {
        List<Activity> read = new ArrayList<>();
        for (Activity activity : after(of(query.scope()), query.from(), after).values()) {
            if (read.size() == limit || activity.occurredAt().isAfter(query.upTo())) {
                break;
            }
            read.add(activity);
        }
        return read;
    }

    private NavigableMap<Moment, Activity> of(HistoryQuery.Scope scope) {
        if (scope instanceof HistoryQuery.Scope.OfMember of) {
            return byMember.getOrDefault(of.member(), Collections.emptyNavigableMap());
        }
        if (scope instanceof HistoryQuery.Scope.About about) {
            return bySubject.getOrDefault(about.subject(), Collections.emptyNavigableMap());
        }
        return all;
    }

    private static NavigableMap<Moment, Activity> after(
            NavigableMap<Moment, Activity> index, Instant from, Optional<Moment> after) {
        Moment first = new Moment(from, Long.MIN_VALUE, LEAST);
        return after.isPresent() && after.get().compareTo(first) >= 0
                ? index.tailMap(after.get(), false)
                : index.tailMap(first, true);
    }

    private static <K> void add(
            Map<K, NavigableMap<Moment, Activity>> index, @Nullable K key, Moment moment, Activity activity) {
        if (key != null) {
            index.computeIfAbsent(key, k -> new TreeMap<>()).put(moment, activity);
        }
    }

    private static <K> void remove(Map<K, NavigableMap<Moment, Activity>> index, @Nullable K key, Moment moment) {
        if (key != null) {
            index.computeIfPresent(key, (k, known) -> {
                known.remove(moment);
                return known.isEmpty() ? null : known;
            });
        }
    }
}
