package io.communitykit.rewards.ledger;

import io.communitykit.storage.PersonalStore;
import io.communitykit.storage.Port;
import io.communitykit.storage.VersionedStore;
import java.time.Instant;
import java.util.List;

/**
 * Keeps holds; promises what every {@link VersionedStore} does, and further; each line is a test in the contract kit:
 *
 * <ul>
 *   <li>{@code due} answers the holds whose {@link Hold#dueAt} has come, by that instant, then by id.
 *   <li>A hold that was replaced by a resolved one is no longer due.
 * </ul>
 */
public interface HoldStore extends PersonalStore<HoldId, Hold> {

    /** Names this port. */
    @SuppressWarnings("ClassInitializationDeadlock") // the lambda reaches the class in memory only when it is called
    Port<HoldStore> PORT = Port.of(HoldStore.class, memory -> new InMemoryHoldStore(memory));

    /**
     * Lists open holds whose time comes.
     *
     * @param upTo the latest instant, inclusive
     * @param limit how many at most, positive
     * @return the holds, by the instant at which they end, then by id
     * @throws IllegalArgumentException if the limit is not positive
     */
    List<Hold> due(Instant upTo, int limit);
}
