package io.communitykit.poll;

import io.communitykit.MemberId;
import io.communitykit.activity.ActivityHistory;
import io.communitykit.activity.ActivityId;
import io.communitykit.activity.LogEntry;
import io.communitykit.poll.ballot.Answer;
import io.communitykit.poll.ballot.Ballot;
import io.communitykit.poll.ballot.BallotKey;
import io.communitykit.poll.ballot.BallotStore;
import io.communitykit.poll.kind.Quiz;
import io.communitykit.poll.outcome.Settlement;
import io.communitykit.poll.result.Breakdown;
import io.communitykit.poll.result.PollCount;
import io.communitykit.poll.result.PollResult;
import io.communitykit.poll.result.Reason;
import io.communitykit.poll.result.Recount;
import io.communitykit.poll.result.Solution;
import io.communitykit.poll.result.View;
import io.communitykit.poll.result.Viewer;
import io.communitykit.poll.rule.BreakdownRule;
import io.communitykit.poll.rule.Visibility;
import io.communitykit.poll.tally.Ballots;
import io.communitykit.storage.Page;
import io.communitykit.storage.Storage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes results for those who may see them: every method passes the gate first. */
final class ResultReader {

    private final ActivityHistory activities;
    private final BallotStore ballots;
    private final PollHistory history;
    private final Urn urn;
    private final Facts facts;

    ResultReader(Storage storage, PollHistory history, Facts facts) {
        this.activities = storage.port(ActivityHistory.PORT);
        this.ballots = storage.port(BallotStore.PORT);
        this.history = history;
        this.urn = new Urn(storage);
        this.facts = facts;
    }

    View<PollResult> stated(PollState state, Viewer viewer, Instant now) {
        return pass(state, viewer, () -> stated(state, now));
    }

    View<List<String>> explained(PollState state, Viewer viewer, Locale language, Instant now) {
        return pass(state, viewer, () -> PollTexts.in(language).explain(state.asked(), stated(state, now)));
    }

    View<Recount> recounted(PollState state, Viewer viewer, Instant now) {
        return pass(state, viewer, () -> recounted(state, now));
    }

    View<List<Reason>> reasons(PollState state, Viewer viewer) {
        return pass(state, viewer, () -> {
            List<Reason> reasons = new ArrayList<>();
            urn.each(state.key(), ballot -> {
                if (ballot.answer() != null && ballot.reason() != null) {
                    MemberId voter = new MemberId(ballot.key().ballot());
                    reasons.add(new Reason(voter, ballot.answer(), ballot.reason()));
                }
            });
            return List.copyOf(reasons);
        });
    }

    View<Ballots> papers(PollState state, Viewer viewer) {
        return ResultGate.passClosed(
                state,
                viewer,
                () -> Flow.count(state.asked(), history.casts(state.asked(), history.late(state)))
                        .papers());
    }

    View<Page<Ballot>> published(PollState state, Viewer viewer, Optional<BallotKey> after, int limit) {
        Page.checkLimit(limit);
        if (!state.poll().secret()) {
            throw new IllegalArgumentException("poll was " + state.key()
                    + " but only a secret poll publishes its ballots: those of others" + " carry names");
        }
        return ResultGate.passClosed(state, viewer, () -> ballots.ballots(state.key(), after, limit));
    }

    View<Breakdown> brokenDown(PollState state, String attribute, Viewer viewer) {
        BreakdownRule rule = state.poll().breakdown();
        if (rule == null || !rule.by().contains(attribute)) {
            throw new IllegalArgumentException("attribute was '" + attribute + "' but poll " + state.key()
                    + " may be broken down by " + (rule == null ? "nothing" : rule.by()));
        }
        return ResultGate.passClosed(state, viewer, () -> {
            Poll poll = state.asked();
            Grouping grouping = new Grouping(poll, history.casts(poll, history.late(state)), rule.minimum());
            return new Breakdown(
                    attribute,
                    grouping.by(voter -> facts.attribute(voter, attribute).orElse("")));
        });
    }

    /** A solution is seen by those who answered, whose answer is final, and by everybody once the quiz is closed. */
    View<Solution> solution(PollState state, Viewer viewer) {
        if (!(state.poll().kind() instanceof Quiz quiz)) {
            throw new IllegalArgumentException("poll was " + state.key() + " but it is no quiz");
        }
        Optional<Answer> own = Optional.ofNullable(viewer.member())
                .flatMap(member -> ballots.find(BallotKey.of(state.key(), member)))
                .map(Ballot::answer);
        return own.isEmpty() && state.settlement() == null
                ? new View.Hidden<>(Visibility.AFTER_VOTING)
                : new View.Shown<>(new Solution(
                        quiz.correct(),
                        quiz.explanation(),
                        own.flatMap(Answer::wholePaper).map(quiz::isRight).orElse(null)));
    }

    private Recount recounted(PollState state, Instant now) {
        List<LogEntry> late = history.late(state);
        Poll poll = state.asked();
        Settlement settlement = state.settlement();
        Count.Known known = settlement == null
                ? facts.known(poll, now)
                : new Count.Known(
                        settlement.count().turnout().entitled(),
                        settlement.count().turnout().present());
        PollCount again = Count.of(poll, Flow.count(poll, history.casts(poll, late)), known);
        return new Recount(stated(state, now), Results.of(poll, settlement != null, again), late);
    }

    private PollResult stated(PollState state, Instant now) {
        Poll poll = state.asked();
        Settlement settlement = state.settlement();
        if (settlement != null) {
            return Results.of(poll, true, settlement.count());
        }
        Count.Known known = facts.known(poll, now);
        return Results.of(
                poll,
                false,
                poll.countsAsCast()
                        ? Count.of(poll, state.running(), known)
                        : Count.of(poll, Flow.count(poll, urn.casts(poll.id())), known));
    }

    private <T> View<T> pass(PollState state, Viewer viewer, Supplier<T> result) {
        return ResultGate.pass(state, viewer, () -> hasVoted(state, viewer), result);
    }

    boolean hasVoted(PollState state, Viewer viewer) {
        MemberId member = viewer.member();
        if (member == null) {
            return false;
        }
        if (state.poll().secret()) {
            ActivityId participation = PollActivities.participation(state.key(), member);
            return !activities.findAll(List.of(participation)).isEmpty();
        }
        return ballots.find(BallotKey.of(state.key(), member))
                .map(Ballot::answer)
                .isPresent();
    }
}
