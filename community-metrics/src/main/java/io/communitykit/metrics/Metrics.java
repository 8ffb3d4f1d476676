package io.communitykit.metrics;

import io.communitykit.MemberId;
import io.communitykit.activity.Activity;
import io.communitykit.activity.FeedConsumer;
import io.communitykit.activity.LogEntry;
import io.communitykit.member.MemberStore;
import io.communitykit.metrics.network.Tie;
import io.communitykit.metrics.network.TieKey;
import io.communitykit.metrics.network.TieStore;
import io.communitykit.metrics.response.ResponseThread;
import io.communitykit.metrics.response.ThreadKey;
import io.communitykit.metrics.response.ThreadStore;
import io.communitykit.storage.Page;
import io.communitykit.storage.Storage;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Measures a community along its log. Hand it to {@link io.communitykit.activity.Activities.Builder#inline} or to a
 * {@link io.communitykit.activity.Feed}, and ask for reports. Thread-safe.
 *
 * <p>State is stored in slices of 64 days and shares of the members, and in threads, each bounded. A batch reads and
 * writes the slices and threads that it touches; the larger the batch, the less that costs for each activity. A feed
 * may be split by any one key per activity.
 */
public final class Metrics implements FeedConsumer {

    private static final int PAGE = 1000;

    /** No key comes before this one, and nobody is tied to themself: so every tie of a scope comes after it twice. */
    private static final MemberId LEAST = new MemberId("\u0001");

    private final MetricsEngine engine;
    private final Storage storage;
    private final Slices slices;

    private Metrics(MetricsEngine engine, Storage storage, int shards) {
        this.engine = engine;
        this.storage = Objects.requireNonNull(storage, "storage");
        this.slices = new Slices(engine.scope(), engine.measures(), shards);
    }

    /**
     * Opens the metrics of a community, with slices that hold all members.
     *
     * @param model what is measured
     * @param storage the community's storage
     * @return the service
     */
    public static Metrics of(MetricsModel model, Storage storage) {
        return of(model, storage, 1);
    }

    /**
     * Opens the metrics of a community.
     *
     * @param model what is measured
     * @param storage the community's storage
     * @param shards into how many shares the members are divided, so that slices stay small and writers apart; it may
     *     be changed at any time
     * @return the service
     * @throws IllegalArgumentException if the number is not positive
     */
    public static Metrics of(MetricsModel model, Storage storage, int shards) {
        if (shards < 1) {
            throw new IllegalArgumentException("shards was " + shards + " but it must be at least 1");
        }
        return new Metrics(MetricsEngine.of(model), storage, shards);
    }

    /**
     * Gives the engine, to ask a state what a report does not tell.
     *
     * @return the engine
     */
    public MetricsEngine engine() {
        return engine;
    }

    /** {@inheritDoc} It contains the model's id and version, so that a new version counts from the beginning. */
    @Override
    public String name() {
        return "metrics:" + engine.scope();
    }

    @Override
    public void consume(List<LogEntry> entries) {
        new Batch(engine, slices, storage)
                .take(entries.stream().map(LogEntry::activity).toList());
    }

    /**
     * Reports how the community was. From the stored state if that holds nothing later, otherwise from the history,
     * which costs a pass over it.
     *
     * @param asOf the instant; what was recorded but not yet consumed counts only in what is read from the history
     * @return the report
     */
    public MetricsReport report(Instant asOf) {
        Objects.requireNonNull(asOf, "asOf");
        return storage.inTransaction(() -> engine.report(state(asOf), asOf));
    }

    /**
     * Reads everything that was counted, as of an instant.
     *
     * @param asOf the instant; nothing later is in the state
     * @return a state of the caller's own
     */
    public MetricsState state(Instant asOf) {
        return storage.inTransaction(() -> {
            MetricsState stored = stored();
            return stored.latest().isAfter(asOf) ? remembered(asOf) : stored;
        });
    }

    private MetricsState stored() {
        MetricsState state = engine.start();
        MetricsStore counts = storage.port(MetricsStore.PORT);
        pages(counts::page, MetricsSlice::key, slices.before(), slice -> {
            boolean ours = slice.key().scope().equals(engine.scope());
            if (ours) {
                slices.absorb(state, slice);
            }
            return ours;
        });
        ThreadStore threads = storage.port(ThreadStore.PORT);
        pages(threads::page, ResponseThread::key, new ThreadKey(engine.scope(), "", "", ""), thread -> {
            boolean ours = thread.key().scope().equals(engine.scope());
            if (ours) {
                state.put(thread);
            }
            return ours;
        });
        TieStore ties = storage.port(TieStore.PORT);
        pages(ties::page, Tie::key, new TieKey(engine.scope(), LEAST, LEAST), tie -> {
            boolean ours = tie.key().scope().equals(engine.scope());
            if (ours) {
                state.ties().add(tie.key().from(), tie.key().to(), tie.times());
            }
            return ours;
        });
        return state;
    }

    private static <K, V> void pages(
            BiFunction<Optional<K>, Integer, Page<V>> port, Function<V, K> key, K after, Predicate<V> visitor) {
        Optional<K> last = Optional.of(after);
        Page<V> page;
        do {
            page = port.apply(last, PAGE);
            for (V value : page.items()) {
                if (!visitor.test(value)) {
                    return;
                }
            }
            last = page.last().map(key);
        } while (page.more());
    }

    private MetricsState remembered(Instant asOf) {
        List<Activity> standing = new Past(engine, storage, asOf).standing();
        MemberFacts facts = facts(engine, storage, standing);
        MetricsState state = engine.start();
        standing.forEach(activity -> engine.apply(state, activity, facts));
        return state;
    }

    /** Reads what is known of everybody who takes part, if the model asks for it. */
    static MemberFacts facts(MetricsEngine engine, Storage storage, Collection<Activity> activities) {
        if (!engine.needsFacts()) {
            return MemberFacts.none();
        }
        Set<MemberId> members = new LinkedHashSet<>();
        for (Activity activity : activities) {
            members.add(activity.actor());
            if (activity.recipient() != null) {
                members.add(activity.recipient());
            }
        }
        return MemberFacts.of(storage.port(MemberStore.PORT).findAll(members));
    }
}
