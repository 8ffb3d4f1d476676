package io.communitykit.poll;

import io.communitykit.storage.PersonalStore;
import io.communitykit.storage.Port;
import io.communitykit.storage.VersionedStore;
import java.time.Instant;
import java.util.List;

/**
 * Keeps the states of polls; promises what every {@link VersionedStore} does, and further; each line is a test in the
 * contract kit:
 *
 * <ul>
 *   <li>{@code closing} answers the polls that close by themselves and are not settled, by closing time, then by key.
 *   <li>A poll that was settled is no longer answered.
 * </ul>
 */
public interface PollStore extends PersonalStore<PollId, PollState> {

    /** Names this port. */
    Port<PollStore> PORT = Port.of(PollStore.class, memory -> new InMemoryPollStore(memory));

    /**
     * Lists polls whose time comes.
     *
     * @param upTo the latest closing time, inclusive
     * @param limit how many at most, positive
     * @return the polls, by closing time, then by key
     * @throws IllegalArgumentException if the limit is not positive
     */
    List<PollState> closing(Instant upTo, int limit);
}
