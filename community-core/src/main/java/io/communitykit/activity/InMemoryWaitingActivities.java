package io.communitykit.activity;

import io.communitykit.MemberId;
import io.communitykit.storage.Erasure;
import io.communitykit.storage.Memory;
import io.communitykit.storage.Page;
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
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Keeps waiting activities in memory, beside the log that records them when their time has come. */
final class InMemoryWaitingActivities implements WaitingActivities {

    private final Memory memory;
    private final Predicate<ActivityId> recorded;
    private final NavigableMap<Moment, Activity> inTime = new TreeMap<>();
    private final Map<ActivityId, Activity> byId = new HashMap<>();

    InMemoryWaitingActivities(Memory memory, Predicate<ActivityId> recorded) {
        this.memory = memory;
        this.recorded = recorded;
    }

    @Override
    public boolean insert(Activity activity) {
        return memory.exclusively(() -> {
            if (byId.containsKey(activity.id()) || recorded.test(activity.id())) {
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
        Page.checkLimit(limit);
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

    @Override
    public void export(MemberId member, Consumer<? super Record> to) {
        memory.exclusively(() -> inTime.values().stream()
                        .filter(activity -> activity.concerns(member))
                        .toList())
                .forEach(to);
    }

    @Override
    public void erase(Erasure erasure) {
        memory.exclusively(() -> {
            List<Activity> theirs = inTime.values().stream()
                    .filter(activity -> activity.concerns(erasure.member()))
                    .toList();
            for (Activity activity : theirs) {
                Activity rest = activity.erased(erasure).orElseThrow();
                put(rest);
                memory.onRollback(() -> put(activity));
            }
            return theirs.size();
        });
    }

    /** Looks up without a transaction of its own; for the log, inside one. */
    @Nullable
    Activity get(ActivityId id) {
        return byId.isEmpty() ? null : byId.get(id);
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
