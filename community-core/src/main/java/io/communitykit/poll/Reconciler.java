package io.communitykit.poll;

import io.communitykit.MemberId;
import io.communitykit.activity.Activity;
import io.communitykit.activity.LogEntry;
import io.communitykit.poll.ballot.Answer;
import io.communitykit.poll.ballot.Ballot;
import io.communitykit.poll.ballot.BallotKey;
import io.communitykit.poll.ballot.BallotStore;
import io.communitykit.poll.ballot.PollId;
import io.communitykit.poll.tally.Rational;
import io.communitykit.storage.ContentionException;
import io.communitykit.storage.Storage;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Follows the log, so that what stands of the votes of an open poll is what the log says: after a retraction, after
 * what restores it, after what a host wrote into the log itself. In a secret poll a retraction finds no ballot: nobody
 * knows which one it is.
 */
final class Reconciler {

    /** One voter in one poll. */
    private record Whose(PollId poll, MemberId voter) {

        BallotKey key() {
            return BallotKey.of(poll, voter);
        }
    }

    private final PollStore polls;
    private final BallotStore ballots;
    private final PollHistory history;

    Reconciler(Storage storage, PollHistory history) {
        this.polls = storage.port(PollStore.PORT);
        this.ballots = storage.port(BallotStore.PORT);
        this.history = history;
    }

    void follow(List<LogEntry> entries) {
        Set<Whose> concerned = new LinkedHashSet<>();
        for (LogEntry entry : entries) {
            history.vote(entry.activity())
                    .filter(vote -> !isOnBallot(entry.activity(), vote))
                    .map(Reconciler::whose)
                    .ifPresent(concerned::add);
        }
        concerned.forEach(this::reconcile);
    }

    /** Whether a vote was taken by the service, which has laid the ballot; so the usual vote costs one look. */
    private boolean isOnBallot(Activity activity, Activity vote) {
        return activity.retracts().isEmpty()
                && ballots.find(whose(vote).key())
                        .filter(ballot -> ballot.version() == vote.sequence())
                        .filter(ballot -> PollActivities.says(vote, ballot.answer()))
                        .isPresent();
    }

    private static Whose whose(Activity vote) {
        return new Whose(new PollId(Objects.requireNonNull(vote.subject()).id()), vote.actor());
    }

    private void reconcile(Whose whose) {
        PollState state = polls.find(whose.poll()).orElse(null);
        if (state == null || state.poll().secret() || state.settlement() != null) {
            return;
        }
        Optional<Cast> cast = history.cast(state.asked(), whose.voter());
        Ballot ballot = ballots.find(whose.key()).orElse(null);
        Answer before = ballot == null ? null : ballot.answer();
        Answer after = cast.map(Cast::answer).orElse(null);
        if (Objects.equals(before, after)
                && (ballot == null
                        || cast.map(Cast::weight)
                                .filter(w -> !w.equals(ballot.weight()))
                                .isEmpty())) {
            return;
        }
        RunningCount running = state.running().changed(state.asked(), before, after);
        claim(polls.replace(state.counting(running, state.lastVoteAt()), state.version()));
        long version = ballot == null ? Ballot.FIRST_VERSION : ballot.version() + 1;
        Ballot next =
                new Ballot(whose.key(), after, null, cast.map(Cast::weight).orElse(Rational.ONE), version);
        claim(ballot == null ? ballots.insert(next) : ballots.replace(next, ballot.version()));
    }

    private static void claim(boolean mine) {
        if (!mine) {
            throw new ContentionException("votes that were retracted or restored");
        }
    }
}
