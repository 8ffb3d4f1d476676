package io.communitykit;

import java.time.Instant;
import java.util.Optional;

/**
 * Does what time alone brings about: polls close, points mature, holds end, waiting activities become due. The library
 * starts no thread; a scheduler of the host, or a test, calls this.
 *
 * <ul>
 *   <li>{@link #run} is idempotent: what was done is not done again, also across a crash.
 *   <li>{@link #run} with an earlier instant than before does nothing that was not due then.
 *   <li>After {@link #run} answers fewer than {@code limit}, {@link #next} is later than {@code upTo} or empty.
 * </ul>
 */
public interface Due {

    /**
     * Tells when there will be something to do.
     *
     * @return the earliest instant at which something falls due, which may lie in the past; empty if nothing is waiting
     */
    Optional<Instant> next();

    /**
     * Does what is due, oldest first.
     *
     * @param upTo the instant up to which, inclusive, things are due
     * @param limit how many things to do at most, positive
     * @return how many were done
     * @throws IllegalArgumentException if the limit is not positive
     */
    int run(Instant upTo, int limit);
}
