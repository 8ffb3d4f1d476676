package io.communitykit.activity;

import io.communitykit.Observer;
import io.communitykit.storage.ContentionException;
import io.communitykit.storage.Outcome;
import io.communitykit.storage.Page;
import io.communitykit.storage.Storage;
import io.communitykit.storage.UnitOfWork;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Drives one consumer along the log. The host calls {@link #run} from its scheduler; the library starts no thread.
 * Thread-safe.
 *
 * <p>A consumer that fails is tried again at the next run and never silently passed over: {@link FeedRun.Stuck} names
 * the activity, and only {@link #park} sets it aside.
 */
public final class Feed {

    private final ActivityLog log;
    private final ConsumerStore positions;
    private final FeedConsumer consumer;
    private final Partition partition;
    private final String name;
    private final UnitOfWork unit;

    private Feed(Storage storage, FeedConsumer consumer, Partition partition, Observer observer, InstantSource clock) {
        this.log = storage.port(ActivityLog.PORT);
        this.positions = storage.port(ConsumerStore.PORT);
        this.consumer = consumer;
        this.partition = partition;
        this.name = partition.nameOf(consumer.name());
        this.unit = new UnitOfWork(storage, observer, clock);
    }

    /**
     * Creates the feed of a consumer.
     *
     * @param storage the community's storage
     * @param consumer who follows
     * @return the feed
     */
    public static Feed of(Storage storage, FeedConsumer consumer) {
        return of(storage, consumer, Partition.whole(), Observer.none(), InstantSource.system());
    }

    /**
     * Creates the feed of one share of a consumer.
     *
     * @param storage the community's storage
     * @param consumer who follows
     * @param partition its share
     * @param observer who is told
     * @param clock measures durations for the observer only
     * @return the feed
     */
    public static Feed of(
            Storage storage, FeedConsumer consumer, Partition partition, Observer observer, InstantSource clock) {
        return new Feed(storage, consumer, partition, observer, clock);
    }

    /**
     * Consumes what is next, in one transaction; when the consumer fails, once more entry by entry, so that only the
     * entry that it fails at stays.
     *
     * @param limit how many entries of the log to read at most, positive
     * @return how far it came
     * @throws IllegalArgumentException if the limit is not positive
     * @throws ContentionException if another runner of the same name won every attempt
     */
    public FeedRun run(int limit) {
        Page.checkLimit(limit);
        try {
            return step(limit);
        } catch (ConsumerFailure failure) {
            return entryByEntry(limit);
        }
    }

    private FeedRun entryByEntry(int limit) {
        int consumed = 0;
        for (int i = 0; i < limit; i++) {
            try {
                FeedRun run = step(1);
                if (run instanceof FeedRun.Contended) {
                    return run;
                }
                consumed += run.consumed();
            } catch (ConsumerFailure failure) {
                return new FeedRun.Stuck(consumed, failure.first, failure.why);
            }
        }
        return new FeedRun.Advanced(consumed, position().done().upTo());
    }

    private FeedRun step(int limit) {
        Outcome<FeedRun.Advanced> outcome = unit.run("feed." + name, () -> {
            ConsumerPosition position = position();
            List<LogEntry> read = log.tail(position.done().upTo(), limit);
            if (read.isEmpty()) {
                return new FeedRun.Advanced(0, position.done().upTo());
            }
            List<LogEntry> wanted = read.stream()
                    .filter(entry -> !position.done().contains(entry.position()) && partition.holds(entry.activity()))
                    .toList();
            consume(wanted);
            ConsumerPosition next = position.withDone(
                    position.done().upTo() + 1, read.get(read.size() - 1).position());
            save(next);
            return new FeedRun.Advanced(wanted.size(), next.done().upTo());
        });
        if (outcome instanceof Outcome.Contended<FeedRun.Advanced> contended) {
            return new FeedRun.Contended(contended.what());
        }
        return outcome.orElseThrow();
    }

    /**
     * Sets the entry aside that the consumer is stuck at, so that the next run passes over it. It stays listed in
     * {@link #parked}.
     *
     * @param activity the activity that {@link FeedRun.Stuck} named
     * @return false if that activity is not the next entry of this consumer
     */
    public boolean park(ActivityId activity) {
        return unit.run("feed.park", () -> {
                    ConsumerPosition position = position();
                    Optional<LogEntry> next = nextOpen(position);
                    if (next.isEmpty() || !next.get().activity().id().equals(activity)) {
                        return false;
                    }
                    long at = next.get().position();
                    List<ConsumerPosition.Parked> parked = new ArrayList<>(position.parked());
                    parked.add(new ConsumerPosition.Parked(at, activity));
                    save(position.withDone(at, at).withParked(parked));
                    return true;
                })
                .orElseThrow();
    }

    /**
     * Gives a parked entry to the consumer after all, out of order.
     *
     * @param activity the parked activity
     * @return false if it is not parked
     * @throws RuntimeException what the consumer throws; the entry then stays parked
     */
    public boolean unpark(ActivityId activity) {
        return unit.run("feed.unpark", () -> {
                    ConsumerPosition position = position();
                    Optional<ConsumerPosition.Parked> aside = position.parked().stream()
                            .filter(parked -> parked.activity().equals(activity))
                            .findFirst();
                    if (aside.isEmpty()) {
                        return false;
                    }
                    consumer.consume(log.tail(aside.get().position() - 1, 1));
                    save(position.withParked(position.parked().stream()
                            .filter(parked -> !parked.equals(aside.get()))
                            .toList()));
                    return true;
                })
                .orElseThrow();
    }

    /**
     * Lists what was set aside.
     *
     * @return the parked entries, in the order of parking
     */
    public List<ConsumerPosition.Parked> parked() {
        return position().parked();
    }

    /**
     * Tells how far the consumer is behind.
     *
     * @return the lag; entries of other shares count until they are passed over
     */
    public Lag lag() {
        LogEnd end = log.end();
        Positions done = position().done();
        long beyond = done.beyond().stream()
                .mapToLong(stretch -> stretch.last() - stretch.first() + 1)
                .sum();
        return new Lag(Math.max(0, end.readable() - done.upTo() - beyond), end.appended() - end.readable());
    }

    private Optional<LogEntry> nextOpen(ConsumerPosition position) {
        long after = position.done().upTo();
        while (true) {
            List<LogEntry> read = log.tail(after, 1);
            if (read.isEmpty()) {
                return Optional.empty();
            }
            LogEntry entry = read.get(0);
            if (!position.done().contains(entry.position()) && partition.holds(entry.activity())) {
                return Optional.of(entry);
            }
            after = entry.position();
        }
    }

    private void consume(List<LogEntry> wanted) {
        if (wanted.isEmpty()) {
            return;
        }
        try {
            consumer.consume(wanted);
        } catch (ContentionException lost) {
            throw lost;
        } catch (RuntimeException why) {
            throw new ConsumerFailure(wanted.get(0), why);
        }
    }

    private ConsumerPosition position() {
        return positions.find(name).orElseGet(() -> ConsumerPosition.start(name));
    }

    private void save(ConsumerPosition position) {
        saveTo(positions, position);
    }

    /** Saves the next version of a position, or tells that somebody else did. */
    static void saveTo(ConsumerStore positions, ConsumerPosition position) {
        ConsumerPosition next = position.next();
        boolean saved = position.version() == 0 ? positions.insert(next) : positions.replace(next, position.version());
        if (!saved) {
            throw new ContentionException("position of consumer " + position.consumer());
        }
    }

    /** Carries a consumer's failure out of the transaction, so that everything of the step is undone. */
    private static final class ConsumerFailure extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient LogEntry first;
        private final transient RuntimeException why;

        ConsumerFailure(LogEntry first, RuntimeException why) {
            super(why);
            this.first = first;
            this.why = why;
        }
    }
}
