package io.communitykit.notice;

import io.communitykit.Keys;
import io.communitykit.MemberId;
import io.communitykit.storage.Erasure;
import io.communitykit.storage.Memory;
import io.communitykit.storage.Page;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Keeps notices in memory. */
final class InMemoryNoticeStore implements NoticeStore {

    private final Memory memory;
    private final Set<String> known = new HashSet<>();
    private final Map<String, Notice> undelivered = new HashMap<>();
    private final TreeSet<Notice> inTime =
            new TreeSet<>(Comparator.comparing(Notice::notBefore).thenComparing(Notice::id, Keys::compare));

    InMemoryNoticeStore(Memory memory) {
        this.memory = memory;
    }

    @Override
    public boolean insert(Notice notice) {
        return memory.exclusively(() -> {
            if (!known.add(notice.id())) {
                return false;
            }
            put(notice);
            memory.onRollback(() -> {
                known.remove(notice.id());
                drop(notice);
            });
            return true;
        });
    }

    @Override
    public List<Notice> open(Instant now, int limit) {
        Page.checkLimit(limit);
        return memory.exclusively(() -> inTime.stream()
                .takeWhile(notice -> !notice.notBefore().isAfter(now))
                .filter(notice -> notice.expires() == null || notice.expires().isAfter(now))
                .limit(limit)
                .toList());
    }

    @Override
    public boolean markDelivered(String id) {
        return memory.exclusively(() -> {
            Notice notice = undelivered.get(id);
            if (notice == null) {
                return false;
            }
            drop(notice);
            memory.onRollback(() -> put(notice));
            return true;
        });
    }

    @Override
    public void export(MemberId member, Consumer<? super Record> to) {
        memory.exclusively(() -> inTime.stream()
                        .filter(notice -> notice.concerns(member))
                        .toList())
                .forEach(to);
    }

    @Override
    public void erase(Erasure erasure) {
        memory.exclusively(() -> {
            List<Notice> theirs = inTime.stream()
                    .filter(notice -> notice.concerns(erasure.member()))
                    .toList();
            for (Notice notice : theirs) {
                drop(notice);
                notice.erased(erasure).ifPresent(this::put);
                memory.onRollback(() -> {
                    drop(notice);
                    put(notice);
                });
            }
            return theirs.size();
        });
    }

    private void put(Notice notice) {
        undelivered.put(notice.id(), notice);
        inTime.add(notice);
    }

    private void drop(Notice notice) {
        undelivered.remove(notice.id());
        inTime.remove(notice);
    }
}
