package io.communitykit.testkit.contract.broken;

import io.communitykit.CommunityId;
import io.communitykit.MemberId;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityLog;
import io.communitykit.activity.AppendResult;
import io.communitykit.activity.LogEnd;
import io.communitykit.activity.LogEntry;
import io.communitykit.storage.Erasure;
import io.communitykit.storage.PersonalData;
import io.communitykit.storage.Port;
import io.communitykit.storage.Storage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A log like a table with a sequence under READ COMMITTED: numbers are given out at once, rows are seen at commit. */
final class SequenceStorage implements Storage, ActivityLog {

    private final CommunityId community;
    private final AtomicLong sequence = new AtomicLong();
    private final NavigableMap<Long, Activity> visible = new ConcurrentSkipListMap<>();
    private final Map<Thread, List<LogEntry>> open = new ConcurrentHashMap<>();

    SequenceStorage(CommunityId community) {
        this.community = community;
    }

    @Override
    public List<AppendResult> appendAll(List<Activity> activities) {
        return inTransaction(() -> {
            List<AppendResult> results = new ArrayList<>();
            for (Activity activity : activities) {
                LogEntry entry = new LogEntry(sequence.incrementAndGet(), activity);
                written().add(entry);
                results.add(new AppendResult.Appended(entry.position()));
            }
            return results;
        });
    }

    @Override
    public List<LogEntry> tail(long after, int limit) {
        return visible.tailMap(after, false).entrySet().stream()
                .limit(limit)
                .map(row -> new LogEntry(row.getKey(), row.getValue()))
                .toList();
    }

    @Override
    public LogEnd end() {
        return new LogEnd(sequence.get(), visible.isEmpty() ? 0 : visible.lastKey());
    }

    @Override
    public CommunityId community() {
        return community;
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        if (isInTransaction()) {
            return work.get();
        }
        open.put(Thread.currentThread(), new ArrayList<>());
        try {
            T answer = work.get();
            written().forEach(entry -> visible.put(entry.position(), entry.activity()));
            return answer;
        } finally {
            open.remove(Thread.currentThread());
        }
    }

    @Override
    public boolean isInTransaction() {
        return open.containsKey(Thread.currentThread());
    }

    private List<LogEntry> written() {
        return open.getOrDefault(Thread.currentThread(), List.of());
    }

    @Override
    public <P> P port(Port<P> port) {
        return port.type().cast(this);
    }

    @Override
    public List<PersonalData> personalData() {
        return List.of(this);
    }

    @Override
    public Set<MemberId> erasedAmong(Collection<MemberId> members) {
        return Set.of();
    }

    @Override
    public void export(MemberId member, Consumer<? super Record> to) {}

    @Override
    public void erase(Erasure erasure) {}
}
