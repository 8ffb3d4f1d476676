package io.communitykit.poll;

import io.communitykit.Subject;
import io.communitykit.poll.ballot.PollId;
import io.communitykit.storage.Page;
import io.communitykit.storage.PersonalStore;
import io.communitykit.storage.Port;
import io.communitykit.storage.VersionedStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the states of polls; promises what every {@link VersionedStore} does, and further; each line is a test in the
 * contract kit:
 *
 * <ul>
 *   <li>{@code due} answers the polls whose {@link PollState#dueAt} has come, by that instant, then by key.
 *   <li>A poll that was replaced by one that waits for nothing is no longer due.
 *   <li>{@code about} answers the polls that belong to exactly that subject, in the order of their keys.
 * </ul>
 */
public interface PollStore extends PersonalStore<PollId, PollState> {

    /** Names this port. */
    Port<PollStore> PORT = Port.of(PollStore.class, memory -> new InMemoryPollStore(memory));

    /**
     * Lists polls whose time comes.
     *
     * @param upTo the latest instant, inclusive
     * @param limit how many at most, positive
     * @return the polls, by the instant at which they are due, then by key
     * @throws IllegalArgumentException if the limit is not positive
     */
    List<PollState> due(Instant upTo, int limit);

    /**
     * Lists the polls that belong to something.
     *
     * @param subject what they belong to
     * @param after the last key of the page before; empty for the first page
     * @param limit how many at most, positive
     * @return the page, in the order of keys
     * @throws IllegalArgumentException if the limit is not positive
     */
    Page<PollState> about(Subject subject, Optional<PollId> after, int limit);
}
