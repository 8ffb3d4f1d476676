package io.communitykit;

import java.time.Duration;

/**
 * Is told what a service does, so that a meter or a tracer is a few lines of the host's code. Every method does nothing
 * by default. Called on the thread of the caller; it must be thread-safe and must not throw.
 */
public interface Observer {

    /**
     * Gives the observer that ignores everything.
     *
     * @return an observer without effect
     */
    static Observer none() {
        return new Observer() {};
    }

    /**
     * An operation began.
     *
     * @param operation its name, such as {@code activities.record}
     */
    default void started(String operation) {}

    /**
     * An operation ended with a result.
     *
     * @param operation its name
     * @param result what it answered, as the caller got it; it may hold activities with texts, so that it is no line
     *     for a log
     * @param duration how long it took by the service's clock
     */
    default void finished(String operation, Object result, Duration duration) {}

    /**
     * Somebody else was faster; the operation is tried again, or answered with contention.
     *
     * @param operation its name
     * @param attempt which attempt was lost, from 1
     */
    default void contended(String operation, int attempt) {}

    /**
     * An operation failed.
     *
     * @param operation its name
     * @param failure why
     */
    default void failed(String operation, Throwable failure) {}
}
