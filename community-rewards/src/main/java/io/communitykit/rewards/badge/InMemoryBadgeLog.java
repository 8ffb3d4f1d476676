package io.communitykit.rewards.badge;

import io.communitykit.MemberId;
import io.communitykit.storage.Erasure;
import io.communitykit.storage.Memory;
import io.communitykit.storage.Page;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Keeps badge entries in memory. */
final class InMemoryBadgeLog implements BadgeLog {

    private record Key(String program, BadgeAward award, int revision) {
        static Key of(BadgeEntry entry) {
            return new Key(entry.program(), entry.award(), entry.revision());
        }
    }

    private final Memory memory;
    private final Map<Key, BadgeEntry> byKey = new HashMap<>();
    private final Map<MemberId, List<RecordedBadge>> byMember = new HashMap<>();

    InMemoryBadgeLog(Memory memory) {
        this.memory = memory;
    }

    @Override
    public List<BadgeResult> append(List<BadgeEntry> entries) {
        return memory.exclusively(() -> {
            List<BadgeResult> results = new ArrayList<>(entries.size());
            for (BadgeEntry entry : entries) {
                results.add(appendOne(entry));
            }
            return Collections.unmodifiableList(results);
        });
    }

    private BadgeResult appendOne(BadgeEntry entry) {
        Key key = Key.of(entry);
        BadgeEntry known = byKey.putIfAbsent(key, entry);
        if (known != null) {
            return known.equals(entry) ? new BadgeResult.Duplicate() : new BadgeResult.Conflict(known);
        }
        List<RecordedBadge> theirs = byMember.computeIfAbsent(entry.member(), member -> new ArrayList<>());
        long sequence = theirs.size() + 1L;
        theirs.add(new RecordedBadge(sequence, entry));
        memory.onRollback(() -> {
            byKey.remove(key);
            theirs.remove(theirs.size() - 1);
        });
        return new BadgeResult.Appended(sequence);
    }

    @Override
    public void export(MemberId member, Consumer<? super Record> to) {
        memory.exclusively(() -> byMember.values().stream()
                        .flatMap(List::stream)
                        .map(RecordedBadge::entry)
                        .filter(entry -> entry.concerns(member))
                        .sorted(BadgeEntry.IN_TIME)
                        .toList())
                .forEach(to);
    }

    @Override
    public void erase(Erasure erasure) {
        memory.exclusively(() -> {
            Map<MemberId, List<RecordedBadge>> before = new HashMap<>(byMember);
            byMember.clear();
            before.forEach((member, theirs) -> byMember.put(erasure.rename(member), erased(theirs, erasure)));
            index();
            memory.onRollback(() -> {
                byMember.clear();
                byMember.putAll(before);
                index();
            });
            return erasure;
        });
    }

    private static List<RecordedBadge> erased(List<RecordedBadge> theirs, Erasure erasure) {
        List<RecordedBadge> rest = new ArrayList<>(theirs);
        rest.replaceAll(recorded -> new RecordedBadge(
                recorded.sequence(), recorded.entry().erased(erasure).orElseThrow()));
        return rest;
    }

    private void index() {
        byKey.clear();
        byMember.values()
                .forEach(theirs -> theirs.forEach(recorded -> byKey.put(Key.of(recorded.entry()), recorded.entry())));
    }

    @Override
    public Page<RecordedBadge> page(MemberId member, long after, int limit) {
        Page.checkLimit(limit);
        if (after < 0) {
            throw new IllegalArgumentException("after was " + after + " but it must not be negative");
        }
        return memory.exclusively(() -> {
            List<RecordedBadge> all = byMember.getOrDefault(member, List.of());
            int from = (int) Math.min(after, all.size());
            int to = (int) Math.min(from + limit + 1L, all.size());
            return Page.cut(List.copyOf(all.subList(from, to)), limit);
        });
    }
}
