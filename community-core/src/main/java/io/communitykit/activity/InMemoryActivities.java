package io.communitykit.activity;

import io.communitykit.MemberId;
import io.communitykit.storage.Erasure;
import io.communitykit.storage.Memory;
import io.communitykit.storage.Page;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Keeps log and history in memory: one list in the order of arrival, and an index in event time that is caught up when
 * history is asked.
 */
final class InMemoryActivities implements ActivityLog, ActivityHistory {

    private final Memory memory;
    private final List<Activity> entries = new ArrayList<>();
    private final Map<ActivityId, Integer> byId = new HashMap<>();
    private final Map<ActivityId, List<Activity>> retractions = new HashMap<>();
    private final EventTimeIndex index = new EventTimeIndex();
    private final InMemoryWaitingActivities waiting;
    private final ErasedMembers erased = new ErasedMembers();
    private final Runnable undoAppend = this::removeLast;
    private int indexed;

    private InMemoryActivities(Memory memory) {
        this.memory = memory;
        this.waiting = new InMemoryWaitingActivities(memory, byId::containsKey);
    }

    /** Answers the one instance of a memory: log and history are two views of the same entries. */
    static InMemoryActivities of(Memory memory) {
        return memory.shared(InMemoryActivities.class, () -> new InMemoryActivities(memory));
    }

    WaitingActivities waiting() {
        return waiting;
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
        if (erased.names(activity)) {
            return new AppendResult.Erased(activity.id());
        }
        Activity awaited = waiting.get(activity.id());
        if (awaited != null && !awaited.equals(activity)) {
            return new AppendResult.Conflict(activity.id(), awaited);
        }
        Integer place = byId.putIfAbsent(activity.id(), entries.size());
        if (place != null) {
            Activity recorded = entries.get(place);
            return recorded.equals(activity)
                    ? new AppendResult.Duplicate(place + 1L)
                    : new AppendResult.Conflict(activity.id(), recorded);
        }
        entries.add(activity);
        activity.retracts()
                .ifPresent(target -> retractions
                        .computeIfAbsent(target, id -> new ArrayList<>())
                        .add(activity));
        memory.onRollback(undoAppend);
        if (awaited != null) {
            waiting.remove(activity.id());
        }
        return new AppendResult.Appended(entries.size());
    }

    private void removeLast() {
        Activity last = entries.remove(entries.size() - 1);
        byId.remove(last.id());
        last.retracts()
                .ifPresent(target -> retractions.computeIfPresent(target, (id, known) -> {
                    known.remove(last);
                    return known.isEmpty() ? null : known;
                }));
        if (indexed > entries.size()) {
            index.remove(last);
            indexed = entries.size();
        }
    }

    private EventTimeIndex caughtUp() {
        for (; indexed < entries.size(); indexed++) {
            index.add(entries.get(indexed));
        }
        return index;
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
    public Set<MemberId> erasedAmong(Collection<MemberId> members) {
        return memory.exclusively(() -> erased.among(members));
    }

    @Override
    public void export(MemberId member, Consumer<? super Record> to) {
        memory.exclusively(() -> entries.stream()
                        .filter(activity -> activity.concerns(member))
                        .toList())
                .forEach(to);
    }

    @Override
    public void erase(Erasure erasure) {
        memory.exclusively(() -> {
            memory.onRollback(erased.add(erasure));
            for (int i = 0; i < entries.size(); i++) {
                Activity activity = entries.get(i);
                if (activity.concerns(erasure.member())) {
                    Activity rest = activity.erased(erasure).orElseThrow();
                    swap(i, activity, rest);
                    int place = i;
                    memory.onRollback(() -> swap(place, rest, activity));
                }
            }
            return erasure;
        });
    }

    /** Puts one activity in the place of another of the same id and moment. */
    private void swap(int place, Activity old, Activity next) {
        entries.set(place, next);
        next.retracts()
                .ifPresent(target -> retractions
                        .getOrDefault(target, List.of())
                        .replaceAll(known -> known.equals(old) ? next : known));
        if (place < indexed) {
            index.remove(old);
            index.add(next);
        }
    }

    @Override
    public Page<Activity> page(HistoryQuery query, Optional<Moment> after, int limit) {
        Page.checkLimit(limit);
        return memory.exclusively(() -> Page.cut(caughtUp().list(query, after, limit + 1), limit));
    }

    /** Needs no index in event time: consumers that go in order ask for nothing else of the history. */
    @Override
    public List<Activity> retractionsOf(Collection<ActivityId> targets) {
        return memory.exclusively(() -> targets.stream()
                .distinct()
                .flatMap(target -> retractions.getOrDefault(target, List.of()).stream())
                .sorted(Activity.IN_TIME)
                .toList());
    }

    @Override
    public Map<ActivityId, Activity> findAll(Collection<ActivityId> ids) {
        return memory.exclusively(() -> {
            Map<ActivityId, Activity> found = new LinkedHashMap<>();
            for (ActivityId id : ids) {
                Integer place = byId.get(id);
                if (place != null) {
                    found.put(id, entries.get(place));
                }
            }
            return Collections.unmodifiableMap(found);
        });
    }
}
