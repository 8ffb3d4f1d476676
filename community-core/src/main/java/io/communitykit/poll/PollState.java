package io.communitykit.poll;

import io.communitykit.MemberId;
import io.communitykit.poll.tally.ChoiceCounts;
import io.communitykit.storage.Erasure;
import io.communitykit.storage.Personal;
import io.communitykit.storage.Versioned;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds what is remembered of one poll. The row that votes and closing both replace, each under the version that it
 * read; so the tally holds all votes acknowledged before the close and none after. Immutable, bounded by the number of
 * options.
 *
 * @param poll the poll, as it was created
 * @param openedAt since when votes are taken; absent until somebody opens a poll that does not open by itself
 * @param counts the votes so far, kept paper by paper
 * @param settlement how it ended; absent until then
 * @param version the version of this state
 */
public record PollState(
        Poll poll,
        @Nullable Instant openedAt,
        ChoiceCounts counts,
        @Nullable Settlement settlement,
        long version) implements Versioned<PollId>, Personal<PollState> {

    /** Says where a poll stands. */
    public enum Phase {
        /** No vote is taken yet. */
        BEFORE,
        /** Votes are taken. */
        OPEN,
        /** No vote is taken any more. */
        CLOSED
    }

    /**
     * Begins a poll.
     *
     * @param poll the poll
     * @return its first state
     */
    public static PollState of(Poll poll) {
        return new PollState(poll, poll.opensAt(), ChoiceCounts.none(poll.optionIds()), null, FIRST_VERSION);
    }

    /**
     * Tells where the poll stands; its hour counts even if nobody has closed it yet.
     *
     * @param now the instant of asking
     * @return the phase
     */
    public Phase phase(Instant now) {
        if (settlement != null || (poll.closesAt() != null && !now.isBefore(poll.closesAt()))) {
            return Phase.CLOSED;
        }
        return openedAt == null || now.isBefore(openedAt) ? Phase.BEFORE : Phase.OPEN;
    }

    @Override
    public PollId key() {
        return poll.id();
    }

    PollState opened(Instant at) {
        return new PollState(poll, at, counts, null, version + 1);
    }

    PollState counting(ChoiceCounts next) {
        return new PollState(poll, openedAt, next, null, version + 1);
    }

    PollState settled(Settlement how) {
        return new PollState(poll, openedAt, counts, how, version + 1);
    }

    /** {@inheritDoc} Looks at the poll's list of voters. */
    @Override
    public boolean concerns(MemberId member) {
        return poll.voters().electorate().contains(member);
    }

    @Override
    public Optional<PollState> erased(Erasure erasure) {
        Poll renamed = poll.withVoters(poll.voters().erased(erasure));
        return Optional.of(new PollState(renamed, openedAt, counts, settlement, version + 1));
    }
}
