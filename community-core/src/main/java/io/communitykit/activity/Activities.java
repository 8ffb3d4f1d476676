package io.communitykit.activity;

import io.communitykit.Due;
import io.communitykit.Observer;
import io.communitykit.storage.Outcome;
import io.communitykit.storage.Page;
import io.communitykit.storage.Storage;
import io.communitykit.storage.UnitOfWork;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Records what happens. One call is one transaction: the entries of the log and the effects of every consumer that is
 * driven inline. What lies in the future waits until {@link #run} finds it due. Thread-safe.
 */
public final class Activities implements Due {

    private final ActivityLog log;
    private final ActivityHistory history;
    private final WaitingActivities waiting;
    private final ConsumerStore positions;
    private final List<FeedConsumer> inline;
    private final InstantSource clock;
    private final UnitOfWork unit;

    private Activities(Builder builder) {
        Storage storage = builder.storage;
        this.log = storage.port(ActivityLog.PORT);
        this.history = storage.port(ActivityHistory.PORT);
        this.waiting = storage.port(WaitingActivities.PORT);
        this.positions = storage.port(ConsumerStore.PORT);
        this.inline = List.copyOf(builder.inline);
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
        return new Builder(storage);
    }

    /**
     * Records one activity.
     *
     * @param activity what happened
     * @return what became of it
     */
    public Outcome<AppendResult> record(Activity activity) {
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

    @Override
    public int run(Instant upTo, int limit) {
        Page.checkLimit(limit);
        return unit.run("activities.due", () -> {
                    List<Activity> due = waiting.due(upTo, limit);
                    due.forEach(activity -> waiting.remove(activity.id()));
                    recordAll(due, upTo);
                    return due.size();
                })
                .orElseThrow();
    }

    private List<AppendResult> recordAll(List<Activity> activities, Instant now) {
        AppendResult[] results = new AppendResult[activities.size()];
        List<Activity> ready = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        Map<ActivityId, ActivityId> retractions = new LinkedHashMap<>();
        for (int i = 0; i < results.length; i++) {
            Activity activity = activities.get(i);
            if (activity.occurredAt().isAfter(now)) {
                results[i] = keepWaiting(activity);
            } else if (closesCircle(activity, retractions)) {
                results[i] = new AppendResult.Circle(activity.id());
            } else {
                activity.retracts().ifPresent(target -> retractions.put(activity.id(), target));
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
        if (!fresh.isEmpty()) {
            inline.forEach(consumer -> consumeInline(consumer, fresh));
        }
        return List.of(results);
    }

    private AppendResult keepWaiting(Activity activity) {
        Activity recorded = history.findAll(List.of(activity.id())).get(activity.id());
        if (recorded == null && waiting.insert(activity)) {
            return new AppendResult.Waiting(activity.occurredAt());
        }
        Activity known = recorded != null
                ? recorded
                : waiting.findAll(List.of(activity.id())).getOrDefault(activity.id(), activity);
        return known.equals(activity)
                ? new AppendResult.Waiting(activity.occurredAt())
                : new AppendResult.Conflict(activity.id(), known);
    }

    /**
     * Follows what a retraction names, through recorded ones and those of the same batch, until it ends or comes back.
     */
    private boolean closesCircle(Activity activity, Map<ActivityId, ActivityId> batch) {
        Optional<ActivityId> target = activity.retracts();
        Set<ActivityId> seen = new HashSet<>();
        while (target.isPresent() && seen.add(target.get())) {
            ActivityId id = target.get();
            if (id.equals(activity.id())) {
                return true;
            }
            target = Optional.ofNullable(batch.get(id))
                    .or(() -> Optional.ofNullable(history.findAll(List.of(id)).get(id))
                            .flatMap(Activity::retracts));
        }
        return false;
    }

    private void consumeInline(FeedConsumer consumer, List<LogEntry> fresh) {
        ConsumerPosition position =
                positions.find(consumer.name()).orElseGet(() -> ConsumerPosition.start(consumer.name()));
        consumer.consume(Collections.unmodifiableList(fresh));
        for (LogEntry entry : fresh) {
            position = position.withDone(entry.position(), entry.position());
        }
        Feed.saveTo(positions, position);
    }

    /** Collects what a service needs. Not thread-safe. */
    public static final class Builder {

        private final Storage storage;
        private final List<FeedConsumer> inline = new ArrayList<>();
        private InstantSource clock = InstantSource.system();
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
            clock = source;
            return this;
        }

        /**
         * Tells an observer what happens.
         *
         * @param who is told
         * @return this builder
         */
        public Builder observer(Observer who) {
            observer = who;
            return this;
        }

        /**
         * Drives a consumer in the transaction of recording. Its feed, if it runs too, passes over what was consumed
         * so.
         *
         * @param consumer who consumes; a consumer is declared inline or driven by its feed, the same way on every
         *     machine
         * @return this builder
         */
        public Builder inline(FeedConsumer consumer) {
            inline.add(consumer);
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
