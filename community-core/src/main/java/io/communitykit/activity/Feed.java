package io.communitykit.activity;

import io.communitykit.Observer;
import io.communitykit.SystemClock;
import io.communitykit.storage.ContentionException;
import io.communitykit.storage.Outcome;
import io.communitykit.storage.Page;
import io.communitykit.storage.Storage;
import io.communitykit.storage.UnitOfWork;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Drives one consumer along the log. The host calls {@link #run} from its scheduler; the library starts no thread.
 * Thread-safe.
 *
 * <p>A consumer that fails is tried again at the next run and never silently passed over: {@link FeedRun.Stuck} names
 * the activity, and only {@link #park} sets it aside.
 */
public final class Feed {

    private static final int LOOK_AHEAD = 100;

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
        return of(storage, consumer, Partition.whole(), Observer.none(), SystemClock.get());
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
        FeedRun.Advanced sum = new FeedRun.Advanced(0, -1);
        for (int i = 0; i < limit; i++) {
            try {
                FeedRun run = step(1);
                if (!(run instanceof FeedRun.Advanced advanced)) {
                    return sum.consumed() == 0 ? run : sum;
                }
                boolean atTheEnd = advanced.position() == sum.position();
                sum = new FeedRun.Advanced(sum.consumed() + advanced.consumed(), advanced.position());
                if (atTheEnd) {
                    break;
                }
            } catch (ConsumerFailure failure) {
                return new FeedRun.Stuck(sum.consumed(), failure.first, failure.why);
            }
        }
        return sum;
    }

    private FeedRun step(int limit) {
        Outcome<FeedRun.Advanced> outcome = unit.run("feed." + name, () -> {
            ConsumerPosition position = position();
            List<LogEntry> read = log.tail(position.done().upTo(), limit);
            if (read.isEmpty()) {
                return new FeedRun.Advanced(0, position.done().upTo());
            }
            List<LogEntry> wanted =
                    read.stream().filter(entry -> isOpen(entry, position)).toList();
            consume(wanted);
            ConsumerPosition next = unlessDone(wanted)
                    .withDone(
                            position.done().upTo() + 1,
                            read.get(read.size() - 1).position());
            save(next);
            return new FeedRun.Advanced(wanted.size(), next.done().upTo());
        });
        if (outcome instanceof Outcome.Contended<FeedRun.Advanced> contended) {
            return new FeedRun.Contended(contended.what());
        }
        return outcome.orElseThrow();
    }

    /**
     * Reads the position again after consuming. Meanwhile the same consumer may have been driven inline, for later
     * entries, by others or by what it has recorded itself; that is no reason to lose this step.
     */
    private ConsumerPosition unlessDone(List<LogEntry> consumed) {
        ConsumerPosition position = position();
        if (consumed.stream().anyMatch(entry -> position.done().contains(entry.position()))) {
            throw new ContentionException("entries of consumer " + name);
        }
        return position;
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
     * @return false if it is not parked, or the log no longer has it
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
                    List<LogEntry> entry = log.tail(aside.get().position() - 1, 1).stream()
                            .filter(next -> next.position() == aside.get().position())
                            .toList();
                    if (!entry.isEmpty()) {
                        consumer.consume(entry);
                    }
                    ConsumerPosition now = position();
                    if (!now.parked().contains(aside.get())) {
                        throw new ContentionException("parked entry of consumer " + name);
                    }
                    save(now.withParked(now.parked().stream()
                            .filter(parked -> !parked.equals(aside.get()))
                            .toList()));
                    return !entry.isEmpty();
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
     * @return the lag; entries of other shares, and gaps in the positions of the log, count until they are passed over
     */
    public Lag lag() {
        LogEnd end = log.end();
        long done = position().done().count(end.readable());
        return new Lag(end.readable() - done, end.appended() - end.readable());
    }

    private Optional<LogEntry> nextOpen(ConsumerPosition position) {
        List<LogEntry> read = log.tail(position.done().upTo(), LOOK_AHEAD);
        while (!read.isEmpty()) {
            for (LogEntry entry : read) {
                if (isOpen(entry, position)) {
                    return Optional.of(entry);
                }
            }
            read = log.tail(read.get(read.size() - 1).position(), LOOK_AHEAD);
        }
        return Optional.empty();
    }

    private boolean isOpen(LogEntry entry, ConsumerPosition position) {
        return !position.done().contains(entry.position()) && partition.holds(entry.activity());
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
        saveAll(positions, List.of(position));
    }

    /** Saves the next version of each position; version zero stands for one that was never stored. */
    static void saveAll(ConsumerStore positions, List<ConsumerPosition> moved) {
        List<ConsumerPosition> first = next(moved, position -> position.version() == 0);
        List<ConsumerPosition> later = next(moved, position -> position.version() > 0);
        Set<String> lost = new TreeSet<>(first.isEmpty() ? Set.of() : positions.insertAll(first));
        lost.addAll(later.isEmpty() ? Set.of() : positions.replaceAll(later));
        if (!lost.isEmpty()) {
            throw new ContentionException("position of consumer " + String.join(", ", lost));
        }
    }

    private static List<ConsumerPosition> next(List<ConsumerPosition> moved, Predicate<ConsumerPosition> which) {
        return moved.stream().filter(which).map(ConsumerPosition::next).toList();
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
