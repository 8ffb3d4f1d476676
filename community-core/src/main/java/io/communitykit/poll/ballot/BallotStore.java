package io.communitykit.poll.ballot;

import io.communitykit.storage.Page;
import io.communitykit.storage.PersonalStore;
import io.communitykit.storage.Port;
import io.communitykit.storage.VersionedStore;
import java.util.Optional;

/**
 * Keeps ballots. An implementation keeps nothing of a ballot but its key, answer, reason, weight and version: no column
 * tells when or in which order it came.
 *
 * <p>It promises what every {@link VersionedStore} does, and further; each line is a test in the contract kit:
 *
 * <ul>
 *   <li>{@code ballots} answers the ballots of one poll alone, in the order of their keys, each once.
 * </ul>
 */
public interface BallotStore extends PersonalStore<BallotKey, Ballot> {

    /** Names this port. */
    Port<BallotStore> PORT = Port.of(BallotStore.class, memory -> new InMemoryBallotStore(memory));

    /**
     * Lists the ballots of a poll.
     *
     * @param poll the poll
     * @param after the last key of the page before; empty for the first page
     * @param limit how many at most, positive
     * @return the page, in the order of keys
     * @throws IllegalArgumentException if the limit is not positive
     */
    Page<Ballot> ballots(PollId poll, Optional<BallotKey> after, int limit);
}
