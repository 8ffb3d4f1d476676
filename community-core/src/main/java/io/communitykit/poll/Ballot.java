package io.communitykit.poll;

import io.communitykit.MemberId;
import io.communitykit.poll.tally.Paper;
import io.communitykit.storage.Erasure;
import io.communitykit.storage.Personal;
import io.communitykit.storage.Versioned;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds what was cast. A ballot of a secret poll knows neither voter nor time nor order. Immutable.
 *
 * @param key the poll, and the voter or the digest of the receipt
 * @param paper what stands on it; absent if the vote was withdrawn, which a later vote must know
 * @param version which vote of this voter it is, from 1
 */
public record Ballot(BallotKey key, @Nullable Paper paper, long version)
        implements Versioned<BallotKey>, Personal<Ballot> {

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

    /** {@inheritDoc} A ballot of a secret poll concerns nobody. */
    @Override
    public boolean concerns(MemberId member) {
        return key.ballot().equals(member.value());
    }

    /** {@inheritDoc} What was voted stays. */
    @Override
    public Optional<Ballot> erased(Erasure erasure) {
        return Optional.of(new Ballot(new BallotKey(key.poll(), erasure.rename(key.ballot())), paper, FIRST_VERSION));
    }
}
