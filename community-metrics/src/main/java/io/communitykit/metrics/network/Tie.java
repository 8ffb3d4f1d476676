package io.communitykit.metrics.network;

import io.communitykit.MemberId;
import io.communitykit.storage.Erasure;
import io.communitykit.storage.Personal;
import io.communitykit.storage.Versioned;
import java.util.Optional;

/**
 * Counts how often a member turned to another: the form in which {@link Ties} are stored. Immutable.
 *
 * @param key who turned to whom
 * @param times how often; 0 where all was taken back, negative while something was taken back before it came
 * @param version the version of this state
 */
public record Tie(TieKey key, long times, long version) implements Versioned<TieKey>, Personal<Tie> {

    /**
     * Gives this tie another count and version.
     *
     * @param total how often
     * @param next the version
     * @return the tie
     */
    public Tie with(long total, long next) {
        return new Tie(key, total, next);
    }

    @Override
    public boolean concerns(MemberId member) {
        return key.from().equals(member) || key.to().equals(member);
    }

    /** {@inheritDoc} The count stays, between the pseudonym and the other. */
    @Override
    public Optional<Tie> erased(Erasure erasure) {
        TieKey renamed = new TieKey(key.scope(), erasure.rename(key.from()), erasure.rename(key.to()));
        return Optional.of(new Tie(renamed, times, renamed.equals(key) ? version + 1 : FIRST_VERSION));
    }
}
