package io.communitykit.moderation;

import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.storage.Erasure;
import io.communitykit.storage.Memory;
import io.communitykit.storage.Page;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Keeps decisions in memory, in the order of their keys, with an index by author. */
final class InMemoryDecisionLog implements DecisionLog {

    private final Memory memory;
    private final NavigableMap<DecisionKey, RecordedDecision> decisions = new TreeMap<>();
    private final Map<MemberId, NavigableMap<DecisionKey, RecordedDecision>> byAuthor = new TreeMap<>();

    InMemoryDecisionLog(Memory memory) {
        this.memory = memory;
    }

    @Override
    public Set<DecisionKey> insertAll(List<RecordedDecision> fresh) {
        Set<DecisionKey> keys = new LinkedHashSet<>();
        for (RecordedDecision decision : fresh) {
            if (!keys.add(decision.key())) {
                throw new IllegalArgumentException(
                        "decisions held " + decision.key() + " twice but each key must stand once");
            }
        }
        return memory.exclusively(() -> {
            Set<DecisionKey> existed = new LinkedHashSet<>();
            for (RecordedDecision decision : fresh) {
                if (decisions.containsKey(decision.key())) {
                    existed.add(decision.key());
                } else {
                    put(decision);
                    memory.onRollback(() -> drop(decision));
                }
            }
            return Collections.unmodifiableSet(existed);
        });
    }

    private void put(RecordedDecision decision) {
        DecisionKey key = decision.key();
        MemberId author = decision.decision().author();
        decisions.put(key, decision);
        byAuthor.computeIfAbsent(author, member -> new TreeMap<>()).put(key, decision);
    }

    private void drop(RecordedDecision decision) {
        decisions.remove(decision.key());
        byAuthor.computeIfPresent(decision.decision().author(), (member, known) -> {
            known.remove(decision.key());
            return known.isEmpty() ? null : known;
        });
    }

    @Override
    public Map<DecisionKey, RecordedDecision> findAll(Collection<DecisionKey> keys) {
        return memory.exclusively(() -> {
            Map<DecisionKey, RecordedDecision> found = new LinkedHashMap<>();
            for (DecisionKey key : keys) {
                RecordedDecision decision = decisions.get(key);
                if (decision != null) {
                    found.put(key, decision);
                }
            }
            return Collections.unmodifiableMap(found);
        });
    }

    @Override
    public Map<Subject, RecordedDecision> latest(Collection<Subject> subjects) {
        return memory.exclusively(() -> {
            Map<Subject, RecordedDecision> found = new LinkedHashMap<>();
            for (Subject subject : subjects) {
                Map.Entry<DecisionKey, RecordedDecision> last =
                        decisions.floorEntry(new DecisionKey(subject, Long.MAX_VALUE));
                if (last != null && last.getKey().subject().equals(subject)) {
                    found.put(subject, last.getValue());
                }
            }
            return Collections.unmodifiableMap(found);
        });
    }

    @Override
    public Page<RecordedDecision> page(Optional<DecisionKey> after, int limit) {
        Page.checkLimit(limit);
        return memory.exclusively(() -> page(decisions, after, limit));
    }

    @Override
    public Page<RecordedDecision> pageOf(MemberId author, Optional<DecisionKey> after, int limit) {
        Page.checkLimit(limit);
        return memory.exclusively(
                () -> page(byAuthor.getOrDefault(author, Collections.emptyNavigableMap()), after, limit));
    }

    @Override
    public void export(MemberId member, Consumer<? super Record> to) {
        memory.exclusively(() -> concerning(member)).forEach(to);
    }

    @Override
    public void erase(Erasure erasure) {
        memory.exclusively(() -> {
            List<RecordedDecision> theirs = concerning(erasure.member());
            for (RecordedDecision decision : theirs) {
                drop(decision);
                memory.onRollback(() -> put(decision));
                decision.erased(erasure).ifPresent(rest -> {
                    put(rest);
                    memory.onRollback(() -> drop(rest));
                });
            }
            return theirs.size();
        });
    }

    private List<RecordedDecision> concerning(MemberId member) {
        return decisions.values().stream()
                .filter(decision -> decision.concerns(member))
                .toList();
    }

    private static Page<RecordedDecision> page(
            NavigableMap<DecisionKey, RecordedDecision> all, Optional<DecisionKey> after, int limit) {
        NavigableMap<DecisionKey, RecordedDecision> rest =
                after.map(key -> all.tailMap(key, false)).orElse(all);
        List<RecordedDecision> read = new ArrayList<>();
        for (RecordedDecision decision : rest.values()) {
            if (read.size() > limit) {
                break;
            }
            read.add(decision);
        }
        return Page.cut(read, limit);
    }
}
