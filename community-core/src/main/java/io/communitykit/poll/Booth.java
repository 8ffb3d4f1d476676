package io.communitykit.poll;

import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityHistory;
import io.communitykit.activity.ActivityId;
import io.communitykit.activity.ActivityLog;
import io.communitykit.activity.AppendResult;
import io.communitykit.poll.ballot.Answer;
import io.communitykit.poll.ballot.Ballot;
import io.communitykit.poll.ballot.BallotKey;
import io.communitykit.poll.ballot.BallotStore;
import io.communitykit.poll.ballot.PollId;
import io.communitykit.poll.ballot.Receipt;
import io.communitykit.poll.ballot.Vote;
import io.communitykit.poll.ballot.VoteResult;
import io.communitykit.poll.outcome.Settlement;
import io.communitykit.poll.tally.Rational;
import io.communitykit.storage.ContentionException;
import io.communitykit.storage.Storage;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes one vote inside a transaction. Writes in the order of the house: log, state, ballot. */
final class Booth {

    private final ActivityHistory history;
    private final ActivityLog log;
    private final PollStore polls;
    private final BallotStore ballots;
    private final PollHistory votes;
    private final Facts facts;
    private final Closer closer;

    Booth(Storage storage, PollHistory votes, Facts facts, Closer closer) {
        this.history = storage.port(ActivityHistory.PORT);
        this.log = storage.port(ActivityLog.PORT);
        this.polls = storage.port(PollStore.PORT);
        this.ballots = storage.port(BallotStore.PORT);
        this.votes = votes;
        this.facts = facts;
        this.closer = closer;
    }

    VoteResult take(PollState state, Vote vote, Instant now) {
        return (state.poll().secret() ? earlierSecret(vote) : earlierOpen(vote))
                .or(() -> refusal(state, vote, now))
                .orElseGet(() -> state.poll().secret() ? castSecret(state, vote, now) : castOpen(state, vote, now));
    }

    /** A vote that was acknowledged is acknowledged again, also when the poll has closed since. */
    private Optional<VoteResult> earlierOpen(Vote vote) {
        return find(vote.key())
                .map(recorded -> PollActivities.isSame(recorded, vote) && isSameReason(recorded, vote)
                        ? new VoteResult.Duplicate()
                        : new VoteResult.Conflict(vote.key()));
    }

    /** The reason is known as long as the vote stands; the log does not hold it. */
    private boolean isSameReason(Activity recorded, Vote vote) {
        return ballots.find(BallotKey.of(vote.poll(), vote.voter()))
                .filter(ballot -> ballot.version() == recorded.sequence() && ballot.answer() != null)
                .map(ballot -> Objects.equals(ballot.reason(), vote.reason()))
                .orElse(true);
    }

    private Optional<VoteResult> earlierSecret(Vote vote) {
        return Optional.ofNullable(vote.receipt())
                .flatMap(receipt -> ballots.find(new BallotKey(vote.poll(), receipt.digest())))
                .map(ballot -> Objects.equals(ballot.answer(), vote.answer()) && hasVoted(vote.poll(), vote)
                        ? new VoteResult.Duplicate()
                        : new VoteResult.Conflict(vote.key()));
    }

    private Optional<VoteResult> refusal(PollState state, Vote vote, Instant now) {
        Settlement settlement = state.settlement();
        switch (state.phase(now)) {
            case CLOSED -> {
                return Optional.of(new VoteResult.Closed(
                        settlement != null
                                ? settlement.closedAt()
                                : state.endsAt().orElseThrow()));
            }
            case BEFORE -> {
                return Optional.of(new VoteResult.NotYetOpen(state.openedAt()));
            }
            case OPEN -> {}
        }
        return facts.barred(state.poll(), vote.voter(), now)
                .<VoteResult>map(VoteResult.NotEligible::new)
                .or(() -> AnswerCheck.refusal(state.asked(), vote).map(VoteResult.InvalidBallot::new));
    }

    private VoteResult castOpen(PollState state, Vote vote, Instant now) {
        BallotKey key = BallotKey.of(vote.poll(), vote.voter());
        Optional<Ballot> ballot = ballots.find(key);
        Answer before = ballot.map(Ballot::answer).orElse(null);
        if (before != null && state.poll().finalVotes()) {
            return new VoteResult.Final();
        }
        Rational weight = vote.answer() == null ? Rational.ONE : facts.weight(state.poll(), vote.voter(), now);
        if (weight.signum() == 0) {
            return new VoteResult.NotEligible("the voter's vote weighs nothing");
        }
        long revision = ballot.map(Ballot::version).orElse(0L) + 1;
        append(PollActivities.open(vote, weight, revision, now));
        Cast standing = standing(state, vote, weight);
        Answer answer = standing == null ? null : standing.answer();
        PollState next = count(state, before, answer, now);
        String reason = answer == null || !answer.equals(vote.answer()) ? null : vote.reason();
        Ballot cast = new Ballot(key, answer, reason, standing == null ? weight : standing.weight(), revision);
        claim(revision == 1 ? ballots.insert(cast) : ballots.replace(cast, revision - 1), "ballot of " + vote.voter());
        if (vote.answer() == null) {
            // Recorded also when nothing stood: sent again, it must not withdraw what was cast in between.
            return before == null ? new VoteResult.NothingToWithdraw() : new VoteResult.Withdrawn();
        }
        closer.closeWithVote(next, now);
        return before == null ? new VoteResult.Accepted() : new VoteResult.Changed();
    }

    /** What stands once a vote is recorded: the vote, unless a retraction of it arrived before it did. */
    private @Nullable Cast standing(PollState state, Vote vote, Rational weight) {
        if (!history.retractionsOf(List.of(vote.key())).isEmpty()) {
            return votes.cast(state.asked(), vote.voter()).orElse(null);
        }
        return vote.answer() == null ? null : new Cast(vote.answer(), weight);
    }

    private VoteResult castSecret(PollState state, Vote vote, Instant now) {
        Answer answer = vote.answer();
        if (answer == null) {
            return new VoteResult.Final();
        }
        String digest = Objects.requireNonNull(vote.receipt()).digest();
        Ballot next = new Ballot(new BallotKey(vote.poll(), digest), answer, null, Rational.ONE, Ballot.FIRST_VERSION);
        if (!hasVoted(vote.poll(), vote)) {
            append(PollActivities.secret(state, vote.voter(), Objects.requireNonNull(state.openedAt())));
            PollState counted = count(state, null, answer, now);
            claim(ballots.insert(next), "ballot in " + vote.poll());
            closer.closeWithVote(counted, now);
            return new VoteResult.Accepted();
        }
        Receipt retires = vote.retires();
        Optional<Ballot> old = retires == null || state.poll().finalVotes()
                ? Optional.empty()
                : ballots.find(new BallotKey(vote.poll(), retires.digest()));
        if (old.isEmpty()) {
            return new VoteResult.Final();
        }
        count(state, answer, answer, now);
        claim(ballots.remove(old.get().key()) && ballots.insert(next), "ballot in " + vote.poll());
        return new VoteResult.Changed();
    }

    private boolean hasVoted(PollId poll, Vote vote) {
        return find(PollActivities.participation(poll, vote.voter())).isPresent();
    }

    private Optional<Activity> find(ActivityId id) {
        return Optional.ofNullable(history.findAll(List.of(id)).get(id));
    }

    private void append(Activity activity) {
        claim(log.append(activity) instanceof AppendResult.Appended, "activity " + activity.id());
    }

    /** Replaces the row also when nothing is counted in it: that is what keeps votes and the close apart. */
    private PollState count(PollState state, @Nullable Answer before, @Nullable Answer after, Instant now) {
        PollState next = state.counting(state.running().changed(state.asked(), before, after), now);
        claim(polls.replace(next, state.version()), "poll " + state.key());
        return next;
    }

    private static void claim(boolean mine, String what) {
        if (!mine) {
            throw new ContentionException(what);
        }
    }
}
