package io.communitykit.poll;

import io.communitykit.Keys;

/**
 * Names a ballot within its poll.
 *
 * @param poll the poll
 * @param ballot the voter's key in an open poll, the digest of the receipt in a secret one; empty names no ballot and
 *     stands before all of the poll
 */
public record BallotKey(PollId poll, String ballot) implements Comparable<BallotKey> {

    /**
     * Checks the key.
     *
     * @throws IllegalArgumentException if the ballot's key is too long or cannot be stored
     */
    public BallotKey {
        if (!ballot.isEmpty()) {
            Keys.check("ballotKey.ballot", ballot);
        }
    }

    /** {@inheritDoc} By poll, then by ballot, both by code points. */
    @Override
    public int compareTo(BallotKey other) {
        int byPoll = poll.compareTo(other.poll);
        return byPoll != 0 ? byPoll : Keys.compare(ballot, other.ballot);
    }

    @Override
    public String toString() {
        return poll + "/" + ballot;
    }
}
