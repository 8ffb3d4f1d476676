package io.communitykit.poll.ballot;

import io.communitykit.Keys;
import io.communitykit.MemberId;
import io.communitykit.poll.tally.Paper;
import io.communitykit.poll.tally.Rational;
import io.communitykit.storage.Erasure;
import io.communitykit.storage.Personal;
import io.communitykit.storage.Versioned;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds what was cast. A ballot of a secret poll knows neither voter nor time nor order: it is a key, a paper, no
 * reason, a weight of one and a version of one. Immutable.
 *
 * @param key the poll, and the voter or the digest of the receipt
 * @param answer what was cast; absent if the vote was withdrawn, which a later vote must know
 * @param reason why, in the voter's own words; absent if nothing was said
 * @param weight how much the vote weighs, as the host said when it was cast; not negative
 * @param version which vote of this voter it is, from 1
 */
public record Ballot(
        BallotKey key, @Nullable Answer answer, @Nullable String reason, Rational weight, long version)
        implements Versioned<BallotKey>, Personal<Ballot> {

    /**
     * Checks key, reason and weight.
     *
     * @throws IllegalArgumentException if the key names no ballot, the reason cannot be stored or the weight is
     *     negative
     */
    public Ballot {
        if (key.ballot().isEmpty()) {
            throw new IllegalArgumentException("ballot.key of " + key.poll() + " was empty but it must name a ballot");
        }
        if (reason != null) {
            Keys.checkStorable("ballot.reason", reason);
        }
        if (weight.signum() < 0) {
            throw new IllegalArgumentException("ballot.weight was " + weight + " but it must not be negative");
        }
    }

    /**
     * Holds the first ballot under a key, of weight one and without a reason.
     *
     * @param key the poll, and the voter or the digest of the receipt
     * @param paper what stands on it
     * @return the ballot
     */
    public static Ballot of(BallotKey key, Paper paper) {
        return new Ballot(key, new Answer.Marked(paper), null, Rational.ONE, FIRST_VERSION);
    }

    /** {@inheritDoc} A ballot of a secret poll concerns nobody, unless it hands the vote on. */
    @Override
    public boolean concerns(MemberId member) {
        return key.ballot().equals(member.value()) || (answer != null && answer.names(member));
    }

    /** {@inheritDoc} What was voted stays; what the voter wrote does not. */
    @Override
    public Optional<Ballot> erased(Erasure erasure) {
        Answer renamed = answer == null ? null : answer.erased(erasure);
        if (!key.ballot().equals(erasure.member().value())) {
            return Optional.of(new Ballot(key, renamed, reason, weight, version + 1));
        }
        BallotKey pseudonym = new BallotKey(key.poll(), erasure.pseudonym().value());
        return Optional.of(new Ballot(pseudonym, renamed, null, weight, FIRST_VERSION));
    }
}
