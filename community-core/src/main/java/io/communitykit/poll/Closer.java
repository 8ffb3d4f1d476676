package io.communitykit.poll;

import io.communitykit.MemberId;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityLog;
import io.communitykit.activity.AppendResult;
import io.communitykit.poll.outcome.CloseResult;
import io.communitykit.poll.outcome.Settlement;
import io.communitykit.poll.result.PollCount;
import io.communitykit.poll.rule.Closing;
import io.communitykit.poll.tally.Rational;
import io.communitykit.storage.ContentionException;
import io.communitykit.storage.Storage;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Closes a poll and counts it, inside a transaction. */
final class Closer {

    private final ActivityLog log;
    private final PollStore polls;
    private final PollHistory history;
    private final Facts facts;

    Closer(Storage storage, PollHistory history, Facts facts) {
        this.log = storage.port(ActivityLog.PORT);
        this.polls = storage.port(PollStore.PORT);
        this.history = history;
        this.facts = facts;
    }

    /** Closes by hand or by time; at the instant at which the poll ends by itself, if that has passed. */
    CloseResult close(PollState state, MemberId by, Instant now, Settlement.Reason reason) {
        Settlement earlier = state.settlement();
        if (earlier != null) {
            return new CloseResult.AlreadySettled(earlier.closedAt(), earlier.position());
        }
        Instant end = state.endsAt().filter(at -> !at.isAfter(now)).orElse(null);
        if (end == null) {
            return settle(state, by, now, reason);
        }
        return settle(
                state, by, end, end.equals(state.poll().closesAt()) ? Settlement.Reason.TIME : Settlement.Reason.QUIET);
    }

    /** Closes with the vote that was just taken, if that was the last one the poll waited for. */
    void closeWithVote(PollState state, Instant now) {
        Closing closing = state.poll().closing();
        long ballots = state.running().ballots();
        if (closing.votes() != null && ballots >= closing.votes()) {
            settle(state, Activity.ANONYMOUS, now, Settlement.Reason.VOTES);
        } else if (closing.everybody()
                && facts.entitled(state.poll(), now)
                        .filter(all -> all.compareTo(Rational.of(ballots)) <= 0)
                        .isPresent()) {
            settle(state, Activity.ANONYMOUS, now, Settlement.Reason.EVERYBODY);
        }
    }

    private CloseResult settle(PollState state, MemberId by, Instant at, Settlement.Reason reason) {
        Poll poll = state.asked();
        Map<String, Cast> casts = history.casts(poll, List.of());
        AppendResult appended = log.append(PollActivities.closed(state.key(), by, at, reason, casts.size()));
        if (!(appended instanceof AppendResult.Appended entry)) {
            throw new ContentionException("settlement of " + state.key());
        }
        PollCount count = Count.of(poll, Flow.count(poll, casts), facts.known(poll, at));
        if (!polls.replace(state.settled(new Settlement(at, reason, entry.position(), count)), state.version())) {
            throw new ContentionException("poll " + state.key());
        }
        return new CloseResult.Settled(at, entry.position());
    }
}
