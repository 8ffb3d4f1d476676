package io.communitykit.poll;

import io.communitykit.MemberId;
import io.communitykit.activity.ActivityHistory;
import io.communitykit.activity.HistoryQuery;
import io.communitykit.activity.Standing;
import io.communitykit.poll.ballot.Answer;
import io.communitykit.poll.ballot.Ballot;
import io.communitykit.poll.ballot.BallotKey;
import io.communitykit.poll.ballot.BallotStore;
import io.communitykit.poll.ballot.PollId;
import io.communitykit.poll.ballot.Receipt;
import io.communitykit.poll.result.Participation;
import io.communitykit.poll.tally.Paper;
import io.communitykit.storage.Storage;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Shows voters what they cast themselves, and members in what they took part. */
final class OwnVotes {

    private final ActivityHistory history;
    private final PollStore polls;
    private final BallotStore ballots;

    OwnVotes(Storage storage) {
        this.history = storage.port(ActivityHistory.PORT);
        this.polls = storage.port(PollStore.PORT);
        this.ballots = storage.port(BallotStore.PORT);
    }

    /** What a voter cast last in an open poll; empty if nothing stands, or the poll is secret. */
    Optional<Ballot> ballot(PollId poll, MemberId voter) {
        return polls.find(poll).flatMap(state -> own(state, voter)).filter(ballot -> ballot.answer() != null);
    }

    /** What was counted under a receipt of a secret poll; empty until it is settled. */
    Optional<Paper> ballot(PollId poll, Receipt receipt) {
        return polls.find(poll)
                .filter(state -> state.poll().secret() && state.settlement() != null)
                .flatMap(state -> ballots.find(new BallotKey(poll, receipt.digest())))
                .map(Ballot::answer)
                .flatMap(Answer::wholePaper);
    }

    /** The polls in which a member took part. Costs what the member's history does. */
    List<Participation> of(MemberId member) {
        Set<PollId> voted = new LinkedHashSet<>();
        Standing.read(history, HistoryQuery.ofMember(member, Instant.MAX)).stream()
                .filter(activity ->
                        PollActivities.isVote(activity) && activity.actor().equals(member))
                .forEach(vote -> voted.add(
                        new PollId(Objects.requireNonNull(vote.subject()).id())));
        return voted.stream()
                .sorted()
                .flatMap(poll -> polls.find(poll).stream())
                .map(state -> new Participation(
                        state.key(), state.poll().secret(), own(state, member).orElse(null)))
                .toList();
    }

    private Optional<Ballot> own(PollState state, MemberId member) {
        return state.poll().secret() ? Optional.empty() : ballots.find(BallotKey.of(state.key(), member));
    }
}
