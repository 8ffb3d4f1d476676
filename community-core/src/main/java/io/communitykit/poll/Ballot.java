package io.communitykit.poll;

import io.communitykit.poll.tally.Paper;
import io.communitykit.storage.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * Holds what was cast. A ballot of a secret poll knows neither voter nor time nor order. Immutable.
 *
 * @param key the poll, and the voter or the digest of the receipt
 * @param paper what stands on it; absent if the vote was withdrawn, which a later vote must know
 * @param version which vote of this voter it is, from 1
 */
public record Ballot(BallotKey key, @Nullable Paper paper, long version) implements Versioned<BallotKey> {

    /**
     * Checks the key.
     *
     * @throws IllegalArgumentException if the key names no ballot
     */
    public Ballot {
        if (key.ballot().isEmpty()) {
            throw new IllegalArgumentException("ballot.key of " + key.poll() + " was empty but it must name a ballot");
        }
    }
}
