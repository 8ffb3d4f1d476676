package io.communitykit.poll.ballot;

import io.communitykit.Keys;
import io.communitykit.MemberId;

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

    /**
     * Names the ballot of a voter in an open poll.
     *
     * @param poll the poll
     * @param voter the voter
     * @return the key
     */
    public static BallotKey of(PollId poll, MemberId voter) {
        return new BallotKey(poll, voter.value());
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
