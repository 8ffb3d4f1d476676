package io.communitykit.metrics;

import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityId;
import io.communitykit.metrics.response.ThreadKey;
import io.communitykit.metrics.response.Voice;
import io.communitykit.storage.Storage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Settles which activities stand that retractions of a batch name, or that a batch brings after their retraction, and
 * corrects the counts. An activity is counted when it comes, and taken back once, whichever is first: so a mark per
 * activity is all that must be remembered.
 */
final class Settlement {

    private final MetricsEngine engine;
    private final Storage storage;
    private final Past past;
    private final MetricsState state;
    private final Map<ThreadKey, Set<Voice>> shaken = new TreeMap<>();

    Settlement(MetricsEngine engine, Storage storage, Past past, MetricsState state) {
        this.engine = engine;
        this.storage = storage;
        this.past = past;
        this.state = state;
    }

    /** The threads that heard what does not stand, with what it was. */
    Map<ThreadKey, Set<Voice>> shaken() {
        return Collections.unmodifiableMap(shaken);
    }

    /** Corrects the state; marks are saved. */
    void settle(Collection<ActivityId> named) {
        Set<ActivityId> roots = past.roots(named);
        Map<ActivityId, Activity> known = past.find(roots);
        Set<ActivityId> standing = new LinkedHashSet<>();
        past.standing(known.values()).forEach(activity -> standing.add(activity.id()));
        MemberFacts facts = Metrics.facts(engine, storage, known.values());
        Map<RetractionMark.Key, RetractionMark> marks = marks(roots);
        List<RetractionMark> fresh = new ArrayList<>();
        List<RetractionMark> changed = new ArrayList<>();
        for (ActivityId id : new TreeSet<>(roots)) {
            RetractionMark.Key key = RetractionMark.Key.of(engine.scope(), id);
            RetractionMark mark = marks.get(key);
            boolean before = mark != null && mark.takenBack();
            Activity activity = known.get(id);
            boolean after = activity == null ? before : settle(activity, standing.contains(id), before, facts);
            if (mark == null) {
                fresh.add(new RetractionMark(key, after, RetractionMark.FIRST_VERSION));
            } else if (before != after) {
                changed.add(new RetractionMark(key, after, mark.version() + 1));
            }
        }
        Batch.save(storage.port(RetractionMarkStore.PORT), fresh, changed);
    }

    /** Answers whether the activity is now taken back. */
    private boolean settle(Activity activity, boolean stands, boolean takenBack, MemberFacts facts) {
        if (stands) {
            if (takenBack) {
                engine.count(state, activity, facts, 1);
            }
            engine.hear(state, activity, facts);
            return false;
        }
        if (!takenBack) {
            engine.count(state, activity, facts, -1);
        }
        for (ThreadKey thread : engine.threads(activity, facts)) {
            shaken.computeIfAbsent(thread, key -> new LinkedHashSet<>()).add(Listener.voice(activity));
        }
        return true;
    }

    private Map<RetractionMark.Key, RetractionMark> marks(Collection<ActivityId> ids) {
        return new LinkedHashMap<>(storage.port(RetractionMarkStore.PORT)
                .findAll(ids.stream()
                        .map(id -> RetractionMark.Key.of(engine.scope(), id))
                        .toList()));
    }
}
