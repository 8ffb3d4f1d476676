package io.communitykit.metrics;

import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityId;
import io.communitykit.metrics.network.Tie;
import io.communitykit.metrics.network.TieKey;
import io.communitykit.metrics.network.TieStore;
import io.communitykit.metrics.response.ResponseThread;
import io.communitykit.metrics.response.ThreadKey;
import io.communitykit.metrics.response.ThreadStore;
import io.communitykit.metrics.response.Voice;
import io.communitykit.storage.ContentionException;
import io.communitykit.storage.Storage;
import io.communitykit.storage.Versioned;
import io.communitykit.storage.VersionedStore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Takes one batch of entries in: counts it by itself, settles what retractions say, and adds the sum to the stored
 * slices and threads. Used once, inside a transaction.
 */
final class Batch {

    private final MetricsEngine engine;
    private final Slices slices;
    private final Storage storage;
    private final MetricsState state;

    Batch(MetricsEngine engine, Slices slices, Storage storage) {
        this.engine = engine;
        this.slices = slices;
        this.storage = storage;
        this.state = engine.start();
    }

    void take(List<Activity> batch) {
        Set<ActivityId> named = named(batch);
        MemberFacts facts = Metrics.facts(engine, storage, batch);
        for (Activity activity : batch) {
            Optional<ActivityId> target = activity.retracts();
            if (target.isPresent()) {
                state.see(activity.occurredAt());
                named.add(target.get());
            } else if (named.isEmpty() || !named.contains(activity.id())) {
                engine.apply(state, activity, facts);
            } else {
                engine.count(state, activity, facts, 1);
            }
        }
        storage.port(MetricsStore.PORT).find(slices.latestKey()).ifPresent(stored -> slices.absorb(state, stored));
        Past past = new Past(engine, storage, state.latest());
        Settlement settlement = new Settlement(engine, storage, past, state);
        if (!named.isEmpty()) {
            settlement.settle(named);
        }
        saveThreads(past, settlement.shaken());
        saveTies();
        saveSlices();
    }

    /** What of the batch a retraction has named before. */
    private Set<ActivityId> named(List<Activity> batch) {
        Set<ActivityId> named = new TreeSet<>();
        RetractionMarkStore marks = storage.port(RetractionMarkStore.PORT);
        RetractionMark.Key before = new RetractionMark.Key(engine.scope(), "");
        boolean any = marks.page(Optional.of(before), 1).items().stream()
                .anyMatch(mark -> mark.key().scope().equals(engine.scope()));
        if (any) {
            marks.findAll(batch.stream()
                            .map(activity -> RetractionMark.Key.of(engine.scope(), activity.id()))
                            .toList())
                    .keySet()
                    .forEach(key -> named.add(new ActivityId(key.activity())));
        }
        return named;
    }

    private void saveThreads(Past past, Map<ThreadKey, Set<Voice>> shaken) {
        Set<ThreadKey> keys = new TreeSet<>(state.threads().keySet());
        keys.addAll(shaken.keySet());
        ThreadStore store = storage.port(ThreadStore.PORT);
        Map<ThreadKey, ResponseThread> stored = store.findAll(keys);
        Map<ThreadKey, ResponseThread> next = new LinkedHashMap<>();
        List<ThreadKey> lost = new ArrayList<>();
        for (ThreadKey key : keys) {
            ResponseThread known = stored.get(key);
            ResponseThread sum = known == null ? state.thread(key) : known.plus(state.thread(key));
            next.put(key, sum);
            if (shaken.getOrDefault(key, Set.of()).stream().anyMatch(sum::restsOn)) {
                lost.add(key);
            }
        }
        if (!lost.isEmpty()) {
            past.relearn(state, lost);
            lost.forEach(key -> next.put(key, state.thread(key)));
        }
        List<ResponseThread> fresh = new ArrayList<>();
        List<ResponseThread> changed = new ArrayList<>();
        next.forEach((key, thread) -> {
            ResponseThread known = stored.get(key);
            if (known == null) {
                fresh.add(thread);
            } else if (shaken.containsKey(key) || !thread.equals(known)) {
                // Also a thread that stays as it is: whoever takes in what was retracted meanwhile must lose the race.
                changed.add(thread.withVersion(known.version() + 1));
            }
        });
        save(store, fresh, changed);
    }

    private void saveTies() {
        NavigableMap<TieKey, Long> more = new TreeMap<>();
        state.ties().forEach((from, to, times) -> more.put(new TieKey(engine.scope(), from, to), times));
        TieStore store = storage.port(TieStore.PORT);
        Map<TieKey, Tie> stored = store.findAll(more.keySet());
        List<Tie> fresh = new ArrayList<>();
        List<Tie> changed = new ArrayList<>();
        more.forEach((key, times) -> {
            Tie known = stored.get(key);
            if (known == null) {
                fresh.add(new Tie(key, times, Tie.FIRST_VERSION));
            } else {
                changed.add(known.with(known.times() + times, known.version() + 1));
            }
        });
        save(store, fresh, changed);
    }

    private void saveSlices() {
        MetricsStore store = storage.port(MetricsStore.PORT);
        NavigableMap<SliceKey, MetricsSlice> sums = new TreeMap<>(slices.cut(state));
        sums.put(slices.latestKey(), slices.latest(state));
        Map<SliceKey, MetricsSlice> stored = store.findAll(sums.keySet());
        List<MetricsSlice> fresh = new ArrayList<>();
        List<MetricsSlice> changed = new ArrayList<>();
        sums.forEach((key, slice) -> {
            MetricsSlice known = stored.get(key);
            if (known == null) {
                fresh.add(slice);
            } else if (!slice.members().isEmpty() || slice.latest().isAfter(known.latest())) {
                changed.add(known.plus(slice).withVersion(known.version() + 1));
            }
        });
        save(store, fresh, changed);
    }

    static <K extends Comparable<? super K>, V extends Versioned<K>> void save(
            VersionedStore<K, V> store, List<V> fresh, List<V> changed) {
        Set<K> lost = fresh.isEmpty() ? Set.of() : store.insertAll(fresh);
        if (lost.isEmpty() && !changed.isEmpty()) {
            lost = store.replaceAll(changed);
        }
        if (!lost.isEmpty()) {
            throw new ContentionException(lost.iterator().next().toString());
        }
    }
}
