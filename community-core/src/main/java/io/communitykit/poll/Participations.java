package io.communitykit.poll;

import io.communitykit.MemberId;
import io.communitykit.activity.ActivityHistory;
import io.communitykit.activity.HistoryQuery;
import io.communitykit.activity.Standing;
import io.communitykit.storage.Storage;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Finds the polls in which a member took part. Costs what the member's history does. */
final class Participations {

    private final ActivityHistory history;
    private final PollStore polls;
    private final BallotStore ballots;

    Participations(Storage storage) {
        this.history = storage.port(ActivityHistory.PORT);
        this.polls = storage.port(PollStore.PORT);
        this.ballots = storage.port(BallotStore.PORT);
    }

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
