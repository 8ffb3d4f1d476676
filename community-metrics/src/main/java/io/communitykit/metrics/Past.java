package io.communitykit.metrics;

import io.communitykit.MemberId;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityHistory;
import io.communitykit.activity.ActivityId;
import io.communitykit.activity.HistoryQuery;
import io.communitykit.activity.Moment;
import io.communitykit.activity.Standing;
import io.communitykit.metrics.response.ThreadKey;
import io.communitykit.storage.Page;
import io.communitykit.storage.Storage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the history as of an instant, where counts alone do not know enough. */
final class Past {

    private static final int PAGE = 1000;

    private final MetricsEngine engine;
    private final Storage storage;
    private final ActivityHistory history;
    private final Instant asOf;

    Past(MetricsEngine engine, Storage storage, Instant asOf) {
        this.engine = engine;
        this.storage = storage;
        this.history = storage.port(ActivityHistory.PORT);
        this.asOf = asOf;
    }

    Map<ActivityId, Activity> find(Collection<ActivityId> ids) {
        return history.findAll(ids);
    }

    /** Follows retractions to what they are about in the end, known or not. */
    Set<ActivityId> roots(Collection<ActivityId> targets) {
        Set<ActivityId> roots = new LinkedHashSet<>();
        Set<ActivityId> seen = new LinkedHashSet<>();
        Set<ActivityId> open = new LinkedHashSet<>(targets);
        while (!open.isEmpty()) {
            Map<ActivityId, Activity> known = history.findAll(open);
            Set<ActivityId> next = new LinkedHashSet<>();
            for (ActivityId id : open) {
                Optional<ActivityId> target = Optional.ofNullable(known.get(id)).flatMap(Activity::retracts);
                if (target.isEmpty()) {
                    roots.add(id);
                } else if (seen.add(id)) {
                    next.add(target.get());
                }
            }
            open = next;
        }
        return roots;
    }

    /** Selects what stands of some activities. */
    List<Activity> standing(Collection<Activity> some) {
        List<Activity> known = new ArrayList<>(some);
        Set<ActivityId> seen = new LinkedHashSet<>();
        List<ActivityId> open = some.stream().map(Activity::id).toList();
        while (!open.isEmpty()) {
            seen.addAll(open);
            List<Activity> retractions = history.retractionsOf(open);
            known.addAll(retractions);
            open = retractions.stream()
                    .map(Activity::id)
                    .filter(id -> !seen.contains(id))
                    .distinct()
                    .toList();
        }
        return Standing.select(known, asOf);
    }

    /** Selects everything that stands. */
    List<Activity> standing() {
        return Standing.read(history, HistoryQuery.all(asOf));
    }

    /** Learns threads anew: a pair from what concerns one of the two, other threads from everything. */
    void relearn(MetricsState state, Collection<ThreadKey> threads) {
        Set<Activity> steps = new LinkedHashSet<>();
        Set<ThreadKey> others = new LinkedHashSet<>();
        Set<MemberId> members = new LinkedHashSet<>();
        for (ThreadKey key : threads) {
            if (key.other().isEmpty()) {
                others.add(key);
            } else {
                members.add(new MemberId(key.thread()));
            }
        }
        members.forEach(member -> steps.addAll(Standing.read(history, HistoryQuery.ofMember(member, asOf))));
        if (!others.isEmpty()) {
            steps.addAll(standing(stepsOf(others)));
        }
        engine.relearn(state, threads, steps, Metrics.facts(engine, storage, steps));
    }

    private List<Activity> stepsOf(Set<ThreadKey> threads) {
        List<Activity> steps = new ArrayList<>();
        Optional<Moment> after = Optional.empty();
        Page<Activity> page;
        do {
            page = history.page(HistoryQuery.all(asOf), after, PAGE);
            MemberFacts facts = Metrics.facts(engine, storage, page.items());
            for (Activity activity : page.items()) {
                if (engine.threads(activity, facts).stream().anyMatch(threads::contains)) {
                    steps.add(activity);
                }
            }
            after = page.last().map(Activity::moment);
        } while (page.more());
        return steps;
    }
}
