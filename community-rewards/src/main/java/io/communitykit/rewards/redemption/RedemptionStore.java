package io.communitykit.rewards.redemption;

import io.communitykit.storage.PersonalStore;
import io.communitykit.storage.Port;
import io.communitykit.storage.VersionedStore;
import java.time.Instant;
import java.util.List;

/**
 * Keeps redemptions; promises what every {@link VersionedStore} does, and further; each line is a test in the contract
 * kit:
 *
 * <ul>
 *   <li>{@code due} answers the redemptions whose {@link Redemption#dueAt} has come, by that instant, then by id.
 *   <li>A redemption that was replaced by one that is no longer reserved is no longer due.
 * </ul>
 */
public interface RedemptionStore extends PersonalStore<RedemptionId, Redemption> {

    /** Names this port. */
    @SuppressWarnings("ClassInitializationDeadlock") // the lambda reaches the class in memory only when it is called
    Port<RedemptionStore> PORT = Port.of(RedemptionStore.class, memory -> new InMemoryRedemptionStore(memory));

    /**
     * Lists reservations whose time comes.
     *
     * @param upTo the latest instant, inclusive
     * @param limit how many at most, positive
     * @return the redemptions, by the instant at which they end, then by id
     * @throws IllegalArgumentException if the limit is not positive
     */
    List<Redemption> due(Instant upTo, int limit);
}
