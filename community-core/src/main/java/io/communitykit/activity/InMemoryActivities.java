package io.communitykit.activity;

import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.storage.Memory;
import io.communitykit.storage.Page;
import java.util.ArrayList;
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
 * Keeps log and history in memory: one list in the order of arrival, and indexes in event time that are caught up when
 * history is asked.
 */
final class InMemoryActivities implements ActivityLog, ActivityHistory {

    private final Memory memory;
    private final List<Activity> entries = new ArrayList<>();
    private final Map<ActivityId, Integer> byId = new HashMap<>();
    private int indexed;
    private final Map<ActivityId, List<Activity>> retractions = new HashMap<>();
    private final NavigableMap<Moment, Activity> inTime = new TreeMap<>();
    private final Map<MemberId, NavigableMap<Moment, Activity>> byMember = new HashMap<>();
    private final Map<Subject, NavigableMap<Moment, Activity>> bySubject = new HashMap<>();

    private InMemoryActivities(Memory memory) {
        this.memory = memory;
    }

    /** Answers the one instance of a memory: log and history are two views of the same entries. */
    static InMemoryActivities of(Memory memory) {
        return memory.shared(InMemoryActivities.class, () -> new InMemoryActivities(memory));
    }

    @Override
    public List<AppendResult> appendAll(List<Activity> activities) {
        return memory.exclusively(() -> {
            List<AppendResult> results = new ArrayList<>(activities.size());
            for (Activity activity : activities) {
                results.add(appendOne(activity));
            }
            return Collections.unmodifiableList(results);
        });
    }

    private AppendResult appendOne(Activity activity) {
        Integer index = byId.putIfAbsent(activity.id(), entries.size());
        if (index != null) {
            Activity recorded = entries.get(index);
            return recorded.equals(activity)
                    ? new AppendResult.Duplicate(index + 1L)
                    : new AppendResult.Conflict(activity.id(), recorded);
        }
        entries.add(activity);
        memory.onRollback(() -> {
            entries.remove(entries.size() - 1);
            byId.remove(activity.id());
            if (indexed > entries.size()) {
                unindex(activity);
                indexed = entries.size();
            }
        });
        return new AppendResult.Appended(entries.size());
    }

    private void catchUp() {
        for (; indexed < entries.size(); indexed++) {
            index(entries.get(indexed));
        }
    }

    private void index(Activity activity) {
        Moment moment = activity.moment();
        inTime.put(moment, activity);
        byMember.computeIfAbsent(activity.actor(), member -> new TreeMap<>()).put(moment, activity);
        if (activity.recipient() != null) {
            byMember.computeIfAbsent(activity.recipient(), member -> new TreeMap<>())
                    .put(moment, activity);
        }
        if (activity.subject() != null) {
            bySubject
                    .computeIfAbsent(activity.subject(), subject -> new TreeMap<>())
                    .put(moment, activity);
        }
        activity.retracts()
                .ifPresent(target -> retractions
                        .computeIfAbsent(target, id -> new ArrayList<>())
                        .add(activity));
    }

    private void unindex(Activity activity) {
        Moment moment = activity.moment();
        inTime.remove(moment);
        forget(byMember, activity.actor(), moment);
        if (activity.recipient() != null) {
            forget(byMember, activity.recipient(), moment);
        }
        if (activity.subject() != null) {
            forget(bySubject, activity.subject(), moment);
        }
        activity.retracts()
                .ifPresent(target -> retractions.computeIfPresent(target, (id, known) -> {
                    known.remove(activity);
                    return known.isEmpty() ? null : known;
                }));
    }

    private static <K> void forget(Map<K, NavigableMap<Moment, Activity>> index, K key, Moment moment) {
        index.computeIfPresent(key, (k, known) -> {
            known.remove(moment);
            return known.isEmpty() ? null : known;
        });
    }

    @Override
    public List<LogEntry> tail(long after, int limit) {
        Page.checkLimit(limit);
        if (after < 0) {
            throw new IllegalArgumentException("after was " + after + " but it must not be negative");
        }
        return memory.exclusively(() -> {
            List<LogEntry> read = new ArrayList<>();
            for (long i = after; i < entries.size() && read.size() < limit; i++) {
                read.add(new LogEntry(i + 1, entries.get((int) i)));
            }
            return Collections.unmodifiableList(read);
        });
    }

    @Override
    public LogEnd end() {
        return memory.exclusively(() -> new LogEnd(entries.size(), entries.size()));
    }

    @Override
    public Page<Activity> page(HistoryQuery query, Optional<Moment> after, int limit) {
        Page.checkLimit(limit);
        return memory.exclusively(() -> {
            catchUp();
            List<Activity> read = new ArrayList<>();
            NavigableMap<Moment, Activity> index = index(query.scope());
            NavigableMap<Moment, Activity> rest =
                    after.map(moment -> index.tailMap(moment, false)).orElse(index);
            for (Activity activity : rest.values()) {
                if (read.size() > limit || activity.occurredAt().isAfter(query.upTo())) {
                    break;
                }
                if (query.selects(activity)) {
                    read.add(activity);
                }
            }
            return Page.cut(read, limit);
        });
    }

    private NavigableMap<Moment, Activity> index(HistoryQuery.Scope scope) {
        if (scope instanceof HistoryQuery.Scope.OfMember of) {
            return byMember.getOrDefault(of.member(), Collections.emptyNavigableMap());
        }
        if (scope instanceof HistoryQuery.Scope.About about) {
            return bySubject.getOrDefault(about.subject(), Collections.emptyNavigableMap());
        }
        return inTime;
    }

    @Override
    public List<Activity> retractionsOf(Collection<ActivityId> targets) {
        return memory.exclusively(() -> {
            catchUp();
            return targets.stream()
                    .distinct()
                    .flatMap(target -> retractions.getOrDefault(target, List.of()).stream())
                    .sorted(Activity.IN_TIME)
                    .toList();
        });
    }

    @Override
    public Map<ActivityId, Activity> findAll(Collection<ActivityId> ids) {
        return memory.exclusively(() -> {
            Map<ActivityId, Activity> found = new LinkedHashMap<>();
            for (ActivityId id : ids) {
                Integer index = byId.get(id);
                if (index != null) {
                    found.put(id, entries.get(index));
                }
            }
            return Collections.unmodifiableMap(found);
        });
    }
}
