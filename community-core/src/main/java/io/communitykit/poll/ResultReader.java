package io.communitykit.poll;

import io.communitykit.MemberId;
import io.communitykit.activity.ActivityHistory;
import io.communitykit.activity.ActivityId;
import io.communitykit.activity.LogEntry;
import io.communitykit.poll.tally.TallyResult;
import io.communitykit.storage.Storage;
import java.util.List;

/** Makes results for those who may see them. */
final class ResultReader {

    private final ActivityHistory activities;
    private final BallotStore ballots;
    private final PollHistory history;

    ResultReader(Storage storage, PollHistory history) {
        this.activities = storage.port(ActivityHistory.PORT);
        this.ballots = storage.port(BallotStore.PORT);
        this.history = history;
    }

    View<PollResult> stated(PollState state, Viewer viewer) {
        return ResultGate.pass(state, viewer, () -> hasVoted(state, viewer), () -> stated(state));
    }

    View<Recount> recounted(PollState state, Viewer viewer) {
        return ResultGate.pass(state, viewer, () -> hasVoted(state, viewer), () -> recounted(state));
    }

    private Recount recounted(PollState state) {
        List<LogEntry> late = history.late(state);
        TallyResult again = state.poll().engine().count(history.papers(state.poll(), late));
        boolean settled = state.settlement() != null;
        return new Recount(stated(state), PollResult.of(state.poll(), settled, again), late);
    }

    private PollResult stated(PollState state) {
        Poll poll = state.poll();
        Settlement settlement = state.settlement();
        if (settlement != null) {
            return PollResult.of(poll, true, settlement.result());
        }
        return PollResult.of(
                poll,
                false,
                poll.kind().countsChoices()
                        ? poll.engine().count(state.counts())
                        : poll.engine().count(history.papers(poll, List.of())));
    }

    private boolean hasVoted(PollState state, Viewer viewer) {
        MemberId member = viewer.member();
        if (member == null) {
            return false;
        }
        if (state.poll().secret()) {
            ActivityId participation = PollActivities.participation(state.key(), member);
            return !activities.findAll(List.of(participation)).isEmpty();
        }
        return ballots.find(new BallotKey(state.key(), member.value()))
                .map(Ballot::paper)
                .isPresent();
    }
}
