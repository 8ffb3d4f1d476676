package io.communitykit.storage;

import io.communitykit.Observer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Runs the work of a service in one transaction and decides what contention means: in a transaction of its own it tries
 * again a bounded number of times, in the host's it never does and answers {@link Outcome.Contended}. Immutable and
 * thread-safe if storage, observer and clock are.
 */
public final class UnitOfWork {

    /** How often work is attempted in a transaction of its own unless said otherwise. */
    public static final int DEFAULT_ATTEMPTS = 16;

    private final Storage storage;
    private final Observer observer;
    private final InstantSource clock;
    private final int attempts;

    /**
     * Creates a runner with {@value #DEFAULT_ATTEMPTS} attempts.
     *
     * @param storage where the work happens
     * @param observer who is told
     * @param clock measures durations for the observer only
     */
    public UnitOfWork(Storage storage, Observer observer, InstantSource clock) {
        this(storage, observer, clock, DEFAULT_ATTEMPTS);
    }

    /**
     * Creates a runner.
     *
     * @param storage where the work happens
     * @param observer who is told
     * @param clock measures durations for the observer only
     * @param attempts how often to try in a transaction of its own, positive
     * @throws IllegalArgumentException if attempts is not positive
     */
    public UnitOfWork(Storage storage, Observer observer, InstantSource clock, int attempts) {
        if (attempts < 1) {
            throw new IllegalArgumentException("attempts was " + attempts + " but it must be at least 1");
        }
        this.storage = Objects.requireNonNull(storage, "storage");
        this.observer = Objects.requireNonNull(observer, "observer");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.attempts = attempts;
    }

    /**
     * Does the work in one transaction.
     *
     * @param operation its name for the observer
     * @param work what to do; may be run more than once, each time after everything of the last attempt was undone
     * @param <T> what it answers
     * @return done, or contended inside a transaction of the host
     * @throws ContentionException if every attempt in a transaction of its own was lost
     */
    public <T> Outcome<T> run(String operation, Supplier<T> work) {
        observer.started(operation);
        Instant begin = clock.instant();
        try {
            Outcome<T> outcome = storage.isInTransaction() ? once(operation, work) : retried(operation, work);
            observer.finished(operation, outcome, Duration.between(begin, clock.instant()));
            return outcome;
        } catch (RuntimeException | Error failure) {
            observer.failed(operation, failure);
            throw failure;
        }
    }

    private <T> Outcome<T> once(String operation, Supplier<T> work) {
        try {
            return new Outcome.Done<>(storage.inTransaction(work));
        } catch (ContentionException lost) {
            observer.contended(operation, 1);
            return new Outcome.Contended<>(String.valueOf(lost.getMessage()));
        }
    }

    private <T> Outcome<T> retried(String operation, Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return new Outcome.Done<>(storage.inTransaction(work));
            } catch (ContentionException lost) {
                observer.contended(operation, attempt);
                if (attempt == attempts) {
                    throw new ContentionException(
                            operation + " lost " + attempts + " attempts in a row; contended: " + lost.getMessage(),
                            lost);
                }
            }
        }
    }
}
