package io.communitykit.rewards;

import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.activity.Activity;
import io.communitykit.storage.ContentionException;
import io.communitykit.storage.Page;
import io.communitykit.storage.Storage;
import io.communitykit.storage.Versioned;
import io.communitykit.storage.VersionedStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The stored states that a batch concerns: each is read once, changed in memory, and saved once. */
final class States {

    private static final int PAGE = 1000;

    private final RewardsEngine engine;
    private final RewardsFold fold;
    private final ProgressStore progress;
    private final SubjectScoreStore scores;
    private final Set<MemberId> loadedMembers = new LinkedHashSet<>();
    private final Set<Subject> loadedSubjects = new LinkedHashSet<>();

    States(RewardsEngine engine, Storage storage) {
        this.engine = engine;
        this.fold = engine.fold(RewardsState.NONE);
        this.progress = storage.port(ProgressStore.PORT);
        this.scores = storage.port(SubjectScoreStore.PORT);
    }

    RewardsFold fold() {
        return fold;
    }

    /** Loads the states that the activities may change. */
    void load(Collection<Activity> activities) {
        Set<MemberId> members = new LinkedHashSet<>();
        activities.forEach(activity -> members.addAll(engine.members(activity)));
        loadMembers(members);
        loadSubjects(engine.subjects(activities));
    }

    void loadMembers(Collection<MemberId> members) {
        List<MemberId> missing = members.stream().filter(loadedMembers::add).toList();
        if (!missing.isEmpty()) {
            progress.findAll(missing).values().forEach(fold::load);
        }
    }

    void loadSubjects(Collection<Subject> subjects) {
        List<Subject> missing = subjects.stream().filter(loadedSubjects::add).toList();
        if (!missing.isEmpty()) {
            scores.findAll(missing).values().forEach(fold::load);
        }
    }

    /** Puts an empty state in the place of every stored one, so that all can be counted from the beginning. */
    void reset() {
        forEach(progress, state -> {
            MemberTally empty = MemberTally.begin(state.member(), engine.layout(), 0, state.version());
            empty.changed = true;
            fold.put(empty);
        });
        forEach(scores, state -> {
            SubjectTally empty = SubjectTally.begin(state.subject(), engine.layout(), 0, state.version());
            empty.changed = true;
            fold.put(empty);
        });
    }

    private static <K extends Comparable<? super K>, V extends Versioned<K>> void forEach(
            VersionedStore<K, V> store, Consumer<V> visitor) {
        Optional<K> after = Optional.empty();
        Page<V> page;
        do {
            page = store.page(after, PAGE);
            page.items().forEach(visitor);
            after = page.last().map(Versioned::key);
        } while (page.more());
    }

    /** Saves what was changed, in the order of keys. */
    void save() {
        RewardsState changes = fold.changes();
        save(progress, changes.members());
        save(scores, changes.subjects());
    }

    private static <K extends Comparable<? super K>, V extends Versioned<K>> void save(
            VersionedStore<K, V> store, Map<K, V> states) {
        List<V> fresh = new ArrayList<>();
        List<V> next = new ArrayList<>();
        for (V state : states.values()) {
            (state.version() == Versioned.FIRST_VERSION ? fresh : next).add(state);
        }
        Set<K> lost = new LinkedHashSet<>(fresh.isEmpty() ? Set.of() : store.insertAll(fresh));
        lost.addAll(next.isEmpty() ? Set.of() : store.replaceAll(next));
        if (!lost.isEmpty()) {
            throw new ContentionException("rewards state of " + lost.iterator().next());
        }
    }
}
