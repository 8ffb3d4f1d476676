package io.communitykit.activity;

import io.communitykit.Due;
import io.communitykit.Observer;
import io.communitykit.SystemClock;
import io.communitykit.storage.ContentionException;
import io.communitykit.storage.Outcome;
import io.communitykit.storage.Page;
import io.communitykit.storage.Storage;
import io.communitykit.storage.StorageException;
import io.communitykit.storage.UnitOfWork;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Records what happens. One call is one transaction: the entries of the log and the effects of every consumer that is
 * driven inline. What lies in the future waits until {@link #run} finds it due. Thread-safe.
 *
 * <p>A retraction that would close a circle of retractions is refused. Two that close one at the same moment, each
 * unseen by the other, may both be recorded; that harms nobody, since a circle names nothing outside itself and
 * {@link Standing} lets it retract nothing.
 */
public final class Activities implements Due {

    private final ActivityLog log;
    private final ActivityHistory history;
    private final WaitingActivities waiting;
    private final ConsumerStore positions;
    private final List<FeedConsumer> inline;
    private final List<String> inlineNames;
    private final InstantSource clock;
    private final UnitOfWork unit;

    private Activities(Builder builder) {
        Storage storage = builder.storage;
        this.log = storage.port(ActivityLog.PORT);
        this.history = storage.port(ActivityHistory.PORT);
        this.waiting = storage.port(WaitingActivities.PORT);
        this.positions = storage.port(ConsumerStore.PORT);
        this.inline = List.copyOf(builder.inline.values());
        this.inlineNames = List.copyOf(builder.inline.keySet().stream().sorted().toList());
        this.clock = builder.clock;
        this.unit = new UnitOfWork(storage, builder.observer, builder.clock);
    }

    /**
     * Opens the log of a storage with the system's clock and no consumer inline.
     *
     * @param storage the community's storage
     * @return the service
     */
    public static Activities of(Storage storage) {
        return builder(storage).build();
    }

    /**
     * Begins a service with its own clock, observer or consumers.
     *
     * @param storage the community's storage
     * @return a builder
     */
    public static Builder builder(Storage storage) {
        return new Builder(Objects.requireNonNull(storage, "storage"));
    }

    /**
     * Records one activity.
     *
     * @param activity what happened
     * @return what became of it
     */
    public Outcome<AppendResult> record(Activity activity) {
        Objects.requireNonNull(activity, "activity");
        return unit.run(
                "activities.record",
                () -> recordAll(List.of(activity), clock.instant()).get(0));
    }

    /**
     * Records activities in one transaction.
     *
     * @param activities what happened, in the order of arrival
     * @return what became of each
     */
    public Outcome<List<AppendResult>> record(List<Activity> activities) {
        return unit.run("activities.record", () -> recordAll(activities, clock.instant()));
    }

    @Override
    public Optional<Instant> next() {
        return waiting.next();
    }

    /**
     * {@inheritDoc}
     *
     * @throws ContentionException if somebody else was faster, inside a transaction of the host
     * @throws StorageException if the storage let another activity be recorded under the id of one that waits
     */
    @Override
    public int run(Instant upTo, int limit) {
        Page.checkLimit(limit);
        return unit.run("activities.due", () -> recordDue(waiting.due(upTo, limit), upTo))
                .orElseThrow()
                .size();
    }

    private List<AppendResult> recordDue(List<Activity> due, Instant upTo) {
        List<AppendResult> results = recordAll(due, upTo);
        for (AppendResult result : results) {
            if (result instanceof AppendResult.Circle circle) {
                waiting.remove(circle.retraction());
            } else if (result instanceof AppendResult.Conflict conflict) {
                throw new StorageException("activity " + conflict.id()
                        + " waits but another is recorded under its id; a log must refuse that one");
            }
        }
        return results;
    }

    private List<AppendResult> recordAll(List<Activity> activities, Instant now) {
        AppendResult[] results = new AppendResult[activities.size()];
        List<Activity> ready = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        Map<ActivityId, ActivityId> retractions = new LinkedHashMap<>();
        for (int i = 0; i < results.length; i++) {
            Activity activity = activities.get(i);
            Optional<AppendResult> settled = activity.occurredAt().isAfter(now)
                    ? keepWaiting(activity, ready)
                    : refuseCircle(activity, retractions);
            if (settled.isPresent()) {
                results[i] = settled.get();
            } else {
                ready.add(activity);
                places.add(i);
            }
        }
        List<AppendResult> appended = ready.isEmpty() ? List.of() : log.appendAll(ready);
        List<LogEntry> fresh = new ArrayList<>();
        for (int i = 0; i < appended.size(); i++) {
            results[places.get(i)] = appended.get(i);
            if (appended.get(i) instanceof AppendResult.Appended entry) {
                fresh.add(new LogEntry(entry.position(), ready.get(i)));
            }
        }
        if (!fresh.isEmpty() && !inline.isEmpty()) {
            consumeInline(List.copyOf(fresh));
        }
        return List.of(results);
    }

    /** Answers nothing if the id is in the log, or goes there with this batch: then the log is to judge. */
    private Optional<AppendResult> keepWaiting(Activity activity, List<Activity> ready) {
        ActivityId id = activity.id();
        if (isErased(activity)) {
            return Optional.of(new AppendResult.Erased(id));
        }
        boolean inBatch = ready.stream().anyMatch(other -> other.id().equals(id));
        if (!inBatch && waiting.insert(activity)) {
            return Optional.of(new AppendResult.Waiting(activity.occurredAt()));
        }
        Activity known = waiting.findAll(List.of(id)).get(id);
        if (known != null) {
            return Optional.of(
                    known.equals(activity)
                            ? new AppendResult.Waiting(activity.occurredAt())
                            : new AppendResult.Conflict(id, known));
        }
        if (!inBatch && !isRecorded(id)) {
            throw new ContentionException("waiting activity " + id);
        }
        return Optional.empty();
    }

    private boolean isErased(Activity activity) {
        return !log.erasedAmong(activity.members()).isEmpty();
    }

    private Optional<AppendResult> refuseCircle(Activity activity, Map<ActivityId, ActivityId> batch) {
        Optional<ActivityId> target = activity.retracts();
        if (target.isEmpty()) {
            return Optional.empty();
        }
        if (leadsTo(activity.id(), target.get(), batch) && !isRecorded(activity.id())) {
            return Optional.of(new AppendResult.Circle(activity.id()));
        }
        batch.put(activity.id(), target.get());
        return Optional.empty();
    }

    /**
     * Follows what a retraction names, through recorded ones and those of the same batch, until it ends or comes back.
     */
    private boolean leadsTo(ActivityId end, ActivityId begin, Map<ActivityId, ActivityId> batch) {
        Set<ActivityId> seen = new HashSet<>();
        Optional<ActivityId> next = Optional.of(begin);
        while (next.isPresent() && !next.get().equals(end) && seen.add(next.get())) {
            ActivityId id = next.get();
            Activity recorded = history.findAll(List.of(id)).get(id);
            next = recorded != null ? recorded.retracts() : Optional.ofNullable(batch.get(id));
        }
        return next.isPresent() && next.get().equals(end);
    }

    private boolean isRecorded(ActivityId id) {
        return history.findAll(List.of(id)).containsKey(id);
    }

    /**
     * Positions are read after the consumers have run, since these may record activities themselves, and all at the
     * end: consumer positions come last in the global order of locks.
     */
    private void consumeInline(List<LogEntry> fresh) {
        inline.forEach(consumer -> consumer.consume(fresh));
        Map<String, ConsumerPosition> known = positions.findAll(inlineNames);
        Feed.saveAll(
                positions,
                inlineNames.stream()
                        .map(name -> Optional.ofNullable(known.get(name)).orElseGet(() -> ConsumerPosition.start(name)))
                        .map(position -> position.withDone(fresh))
                        .toList());
    }

    /** Collects what a service needs. Not thread-safe. */
    public static final class Builder {

        private final Storage storage;
        private final Map<String, FeedConsumer> inline = new LinkedHashMap<>();
        private InstantSource clock = SystemClock.get();
        private Observer observer = Observer.none();

        private Builder(Storage storage) {
            this.storage = storage;
        }

        /**
         * Takes time from a source other than the system's clock.
         *
         * @param source tells the time
         * @return this builder
         */
        public Builder clock(InstantSource source) {
            clock = Objects.requireNonNull(source, "source");
            return this;
        }

        /**
         * Tells an observer what happens.
         *
         * @param who is told
         * @return this builder
         */
        public Builder observer(Observer who) {
            observer = Objects.requireNonNull(who, "who");
            return this;
        }

        /**
         * Drives a consumer in the transaction of recording; when it throws, nothing is recorded. Consumers are called
         * in the order of declaration. A feed of the same name passes over what was consumed so: run it now and then,
         * for it catches up with what was recorded before the consumer was declared, and closes the gaps that
         * transactions which were rolled back have left in the positions.
         *
         * @param consumer who consumes; declared the same way on every machine, and whole, never in shares
         * @return this builder
         * @throws IllegalArgumentException if a consumer of that name is declared already
         */
        public Builder inline(FeedConsumer consumer) {
            if (inline.putIfAbsent(consumer.name(), consumer) != null) {
                throw new IllegalArgumentException(
                        "consumer " + consumer.name() + " was declared inline twice but it must be declared once");
            }
            return this;
        }

        /**
         * Makes the service.
         *
         * @return the service
         */
        public Activities build() {
            return new Activities(this);
        }
    }
}
