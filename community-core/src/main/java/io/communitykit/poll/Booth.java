package io.communitykit.poll;

import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityHistory;
import io.communitykit.activity.ActivityId;
import io.communitykit.activity.ActivityLog;
import io.communitykit.activity.AppendResult;
import io.communitykit.member.Member;
import io.communitykit.member.MemberStore;
import io.communitykit.poll.tally.ChoiceCounts;
import io.communitykit.poll.tally.Paper;
import io.communitykit.storage.ContentionException;
import io.communitykit.storage.Storage;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes one vote inside a transaction. Writes in the order of the house: log, state, ballot. */
final class Booth {

    private final Storage storage;
    private final ActivityHistory history;
    private final ActivityLog log;
    private final PollStore polls;
    private final BallotStore ballots;
    private final Electorate electorate;

    Booth(Storage storage, Electorate electorate) {
        this.storage = storage;
        this.history = storage.port(ActivityHistory.PORT);
        this.log = storage.port(ActivityLog.PORT);
        this.polls = storage.port(PollStore.PORT);
        this.ballots = storage.port(BallotStore.PORT);
        this.electorate = electorate;
    }

    VoteResult take(PollState state, Vote vote, Instant now) {
        return (state.poll().secret() ? earlierSecret(vote) : earlierOpen(vote))
                .or(() -> refusal(state, vote, now))
                .orElseGet(() -> state.poll().secret() ? castSecret(state, vote) : castOpen(state, vote, now));
    }

    /** A vote that was acknowledged is acknowledged again, also when the poll has closed since. */
    private Optional<VoteResult> earlierOpen(Vote vote) {
        return find(vote.key())
                .map(recorded -> PollActivities.isSame(recorded, vote)
                        ? new VoteResult.Duplicate()
                        : new VoteResult.Conflict(vote.key()));
    }

    private Optional<VoteResult> earlierSecret(Vote vote) {
        return Optional.ofNullable(vote.receipt())
                .flatMap(receipt -> ballots.find(new BallotKey(vote.poll(), receipt.digest())))
                .map(ballot -> Objects.equals(ballot.paper(), vote.paper()) && hasVoted(vote.poll(), vote)
                        ? new VoteResult.Duplicate()
                        : new VoteResult.Conflict(vote.key()));
    }

    private Optional<VoteResult> refusal(PollState state, Vote vote, Instant now) {
        Settlement settlement = state.settlement();
        Poll poll = state.poll();
        switch (state.phase(now)) {
            case CLOSED -> {
                return Optional.of(new VoteResult.Closed(
                        settlement != null ? settlement.closedAt() : Objects.requireNonNull(poll.closesAt())));
            }
            case BEFORE -> {
                return Optional.of(new VoteResult.NotYetOpen(state.openedAt()));
            }
            case OPEN -> {}
        }
        Optional<Member> member =
                poll.voters().needsMember() ? storage.port(MemberStore.PORT).find(vote.voter()) : Optional.empty();
        Optional<String> barred = poll.voters().refusal(vote.voter(), member, now);
        if (barred.isEmpty() && !electorate.entitles(poll, vote.voter(), now)) {
            barred = Optional.of("the host's electorate does not entitle the voter");
        }
        if (barred.isPresent()) {
            return barred.map(VoteResult.NotEligible::new);
        }
        if (poll.secret() && vote.receipt() == null) {
            return Optional.of(new VoteResult.InvalidBallot("a vote in a secret poll must bring a receipt"));
        }
        return Optional.ofNullable(vote.paper()).flatMap(poll::refusal).map(VoteResult.InvalidBallot::new);
    }

    private VoteResult castOpen(PollState state, Vote vote, Instant now) {
        BallotKey key = new BallotKey(vote.poll(), vote.voter().value());
        Optional<Ballot> ballot = ballots.find(key);
        Paper before = ballot.map(Ballot::paper).orElse(null);
        if (before != null && state.poll().finalVotes()) {
            return new VoteResult.Final();
        }
        long revision = ballot.map(Ballot::version).orElse(0L) + 1;
        append(PollActivities.open(vote, revision, now));
        count(state, before, vote.paper());
        Ballot next = new Ballot(key, vote.paper(), revision);
        claim(revision == 1 ? ballots.insert(next) : ballots.replace(next, revision - 1), "ballot of " + vote.voter());
        if (vote.paper() == null) {
            // Recorded also when nothing stood: sent again, it must not withdraw what was cast in between.
            return before == null ? new VoteResult.NothingToWithdraw() : new VoteResult.Withdrawn();
        }
        return before == null ? new VoteResult.Accepted() : new VoteResult.Changed();
    }

    private VoteResult castSecret(PollState state, Vote vote) {
        Paper paper = vote.paper();
        if (paper == null) {
            return new VoteResult.Final();
        }
        String digest = Objects.requireNonNull(vote.receipt()).digest();
        Ballot next = new Ballot(new BallotKey(vote.poll(), digest), paper, Ballot.FIRST_VERSION);
        if (!hasVoted(vote.poll(), vote)) {
            append(PollActivities.secret(state, vote.voter(), Objects.requireNonNull(state.openedAt())));
            count(state, null, paper);
            claim(ballots.insert(next), "ballot in " + vote.poll());
            return new VoteResult.Accepted();
        }
        Receipt retires = vote.retires();
        Optional<Ballot> old = retires == null || state.poll().finalVotes()
                ? Optional.empty()
                : ballots.find(new BallotKey(vote.poll(), retires.digest()));
        if (old.isEmpty()) {
            return new VoteResult.Final();
        }
        count(state, old.get().paper(), paper);
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
    private void count(PollState state, @Nullable Paper before, @Nullable Paper after) {
        ChoiceCounts counts = state.counts();
        if (state.poll().kind().countsChoices()) {
            counts = before == null ? counts : counts.minus(before);
            counts = after == null ? counts : counts.plus(after);
        }
        claim(polls.replace(state.counting(counts), state.version()), "poll " + state.key());
    }

    private static void claim(boolean mine, String what) {
        if (!mine) {
            throw new ContentionException(what);
        }
    }
}
