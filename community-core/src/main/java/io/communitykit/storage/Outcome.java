package io.communitykit.storage;

import java.util.Optional;

/**
 * Says how a unit of work ended: done with a value, or contended in a transaction of the host.
 *
 * @param <T> the value
 */
public sealed interface Outcome<T> {

    /**
     * The work was done and stands or falls with its transaction.
     *
     * @param value what it answered
     * @param <T> the value's type
     */
    record Done<T>(T value) implements Outcome<T> {}

    /**
     * Somebody else was faster. Nothing was written; the host's transaction is still usable, and the host may try again
     * in a new one.
     *
     * @param what what was contended
     * @param <T> the value's type
     */
    record Contended<T>(String what) implements Outcome<T> {}

    /**
     * Gives the value if there is one.
     *
     * @return the value; empty if contended
     */
    default Optional<T> toOptional() {
        return this instanceof Done<T> done ? Optional.of(done.value()) : Optional.empty();
    }

    /**
     * Gives the value, or fails.
     *
     * @return the value
     * @throws ContentionException if contended
     */
    default T orElseThrow() {
        if (this instanceof Contended<T> contended) {
            throw new ContentionException(contended.what());
        }
        return ((Done<T>) this).value();
    }
}
