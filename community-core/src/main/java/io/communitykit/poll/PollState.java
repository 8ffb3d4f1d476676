package io.communitykit.poll;

import io.communitykit.MemberId;
import io.communitykit.poll.ballot.PollId;
import io.communitykit.poll.outcome.Conclusion;
import io.communitykit.poll.outcome.Settlement;
import io.communitykit.storage.Erasure;
import io.communitykit.storage.Personal;
import io.communitykit.storage.Versioned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds what is remembered of one poll. The row that votes and closing both replace, each under the version that it
 * read; so the tally holds all votes acknowledged before the close and none after. Immutable, bounded by the number of
 * options. Of a secret poll it knows how many voted and, until the close, nothing of what.
 *
 * @param poll the poll, as it was created
 * @param openedAt since when votes are taken; absent until somebody opens a poll that does not open by itself
 * @param added options that voters added, oldest first
 * @param running the votes so far
 * @param lastVoteAt when the last vote was taken; kept only in a poll that silence closes
 * @param mailing how far its notices have got
 * @param settlement how it ended; absent until then
 * @param conclusion what came of it; absent until somebody says
 * @param version the version of this state
 */
public record PollState(
        Poll poll,
        @Nullable Instant openedAt,
        List<AddedOption> added,
        RunningCount running,
        @Nullable Instant lastVoteAt,
        Mailing mailing,
        @Nullable Settlement settlement,
        @Nullable Conclusion conclusion,
        long version)
        implements Versioned<PollId>, Personal<PollState> {

    /** Says where a poll stands. */
    public enum Phase {
        /** No vote is taken yet. */
        BEFORE,
        /** Votes are taken. */
        OPEN,
        /** No vote is taken any more. */
        CLOSED
    }

    /** Copies the list. */
    public PollState {
        added = List.copyOf(added);
    }

    /**
     * Begins a poll.
     *
     * @param poll the poll
     * @return its first state
     */
    public static PollState of(Poll poll) {
        return new PollState(
                poll,
                poll.opensAt(),
                List.of(),
                RunningCount.none(poll),
                null,
                Mailing.none(),
                null,
                null,
                FIRST_VERSION);
    }

    /**
     * Tells where the poll stands; its hour, or that silence was long enough, counts even if nobody has closed it yet.
     *
     * @param now the instant of asking
     * @return the phase
     */
    public Phase phase(Instant now) {
        if (settlement != null || endsAt().filter(end -> !now.isBefore(end)).isPresent()) {
            return Phase.CLOSED;
        }
        return openedAt == null || now.isBefore(openedAt) ? Phase.BEFORE : Phase.OPEN;
    }

    /**
     * Tells when time itself does something next with the poll: reminds, closes it, or tells what came of it. What a
     * store finds due polls by.
     *
     * @return the instant, which may be past; empty if nothing is waiting
     */
    public Optional<Instant> dueAt() {
        if (settlement != null) {
            return conclusion == null || mailing.announced() ? Optional.empty() : Optional.of(conclusion.at());
        }
        return earliest(endsAt().orElse(null), reminderAt().orElse(null));
    }

    /** When the poll closes by itself, if no more votes are taken; empty if it does not. */
    Optional<Instant> endsAt() {
        return earliest(poll.closesAt(), quietAt().orElse(null));
    }

    /**
     * Gives the poll as it is asked by now, with the options that voters added and that were admitted.
     *
     * @return the poll
     */
    public Poll asked() {
        return poll.with(added.stream()
                .filter(option -> option.standing() == AddedOption.Standing.ADMITTED)
                .map(AddedOption::option)
                .toList());
    }

    @Override
    public PollId key() {
        return poll.id();
    }

    private Optional<Instant> quietAt() {
        Instant since = lastVoteAt == null ? openedAt : lastVoteAt;
        return poll.closing().quiet() == null || since == null
                ? Optional.empty()
                : Optional.of(since.plus(poll.closing().quiet()));
    }

    Optional<Instant> reminderAt() {
        return poll.closesAt() == null
                        || mailing.reminders() >= poll.reminders().size()
                ? Optional.empty()
                : Optional.of(poll.closesAt().minus(poll.reminders().get(mailing.reminders())));
    }

    private static Optional<Instant> earliest(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return Optional.ofNullable(one == null ? other : one);
        }
        return Optional.of(one.isBefore(other) ? one : other);
    }

    PollState opened(Instant at) {
        return new PollState(poll, at, added, running, lastVoteAt, mailing, null, null, version + 1);
    }

    PollState counting(RunningCount next, @Nullable Instant at) {
        Instant last = poll.closing().quiet() == null ? null : at;
        return new PollState(poll, openedAt, added, next, last, mailing, null, null, version + 1);
    }

    PollState adding(AddedOption option) {
        List<AddedOption> more = new ArrayList<>(added);
        more.removeIf(known -> known.option().id().equals(option.option().id()));
        more.add(option);
        RunningCount next = option.standing() == AddedOption.Standing.ADMITTED
                ? running.withOption(option.option().id())
                : running;
        return new PollState(poll, openedAt, more, next, lastVoteAt, mailing, null, null, version + 1);
    }

    PollState mailing(Mailing next) {
        return new PollState(poll, openedAt, added, running, lastVoteAt, next, settlement, conclusion, version + 1);
    }

    PollState settled(Settlement how) {
        return new PollState(poll, openedAt, added, running, lastVoteAt, mailing, how, null, version + 1);
    }

    PollState concluded(Conclusion what) {
        return new PollState(
                poll, openedAt, added, running, lastVoteAt, mailing.announcing(), settlement, what, version + 1);
    }

    /** {@inheritDoc} Looks at the list of voters, who added options, who concluded, and what the poll belongs to. */
    @Override
    public boolean concerns(MemberId member) {
        return poll.voters().electorate().contains(member)
                || Erasure.names(poll.subject(), member)
                || added.stream().anyMatch(option -> option.by().equals(member))
                || (conclusion != null && conclusion.by().equals(member))
                || member.value().equals(mailing.after());
    }

    /** {@inheritDoc} Options that others may have voted for stay, as does the reason of a conclusion. */
    @Override
    public Optional<PollState> erased(Erasure erasure) {
        return Optional.of(new PollState(
                poll.erased(erasure),
                openedAt,
                added.stream().map(option -> option.erased(erasure)).toList(),
                running,
                lastVoteAt,
                mailing.erased(erasure),
                settlement,
                conclusion == null ? null : conclusion.erased(erasure),
                version + 1));
    }
}
