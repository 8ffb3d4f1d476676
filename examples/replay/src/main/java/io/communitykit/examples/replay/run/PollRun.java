package io.communitykit.examples.replay.run;

import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityId;
import io.communitykit.examples.replay.source.PolledBallots;
import io.communitykit.examples.replay.source.PolledBallots.HandedIn;
import io.communitykit.poll.Poll;
import io.communitykit.poll.Polls;
import io.communitykit.poll.ballot.Vote;
import io.communitykit.poll.ballot.VoteResult;
import io.communitykit.poll.result.PollResult;
import io.communitykit.poll.result.Viewer;
import io.communitykit.poll.tally.Paper;
import io.communitykit.storage.InMemoryStorage;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Runs a poll again: moves a clock from ballot to ballot, hands each one in, and closes the poll when its time is up.
 */
final class PollRun {

    private static final Comparator<HandedIn> IN_TIME = Comparator.comparing(HandedIn::at)
            .thenComparing((HandedIn ballot) -> ballot.id().value(), Natural::compare);

    private Instant now = Instant.EPOCH;

    private PollRun() {}

    /** Runs a poll up to an instant. */
    static Polled run(PolledBallots polled, Instant asOf) {
        return new PollRun().replay(polled, asOf);
    }

    private Polled replay(PolledBallots polled, Instant asOf) {
        Poll poll = polled.poll();
        Polls polls = Polls.of(InMemoryStorage.create(), () -> now);
        Map<String, Long> counts = new TreeMap<>();
        polls.create(poll).orElseThrow();
        for (HandedIn ballot : polled.ballots().stream().sorted(IN_TIME).toList()) {
            now = ballot.at();
            counts.merge(describe(polls.vote(vote(poll, ballot)).orElseThrow()), 1L, Long::sum);
        }
        now = asOf;
        polls.run(asOf, 1);
        PollResult result = polls.results(poll.id(), Viewer.staff(Activity.ANONYMOUS))
                .toOptional()
                .orElseThrow();
        return new Polled(poll, result, counts);
    }

    private static Vote vote(Poll poll, HandedIn ballot) {
        ActivityId key = ballot.id();
        List<String> options = ballot.options();
        return options.isEmpty()
                ? Vote.withdrawal(key, poll.id(), ballot.voter())
                : Vote.of(key, poll.id(), ballot.voter(), new Paper.Choice(options));
    }

    private static String describe(VoteResult result) {
        if (result instanceof VoteResult.Accepted) {
            return "counted";
        } else if (result instanceof VoteResult.Changed) {
            return "changed an earlier one";
        } else if (result instanceof VoteResult.Withdrawn) {
            return "withdrew an earlier one";
        } else if (result instanceof VoteResult.Duplicate) {
            return "handed in twice";
        } else if (result instanceof VoteResult.Closed) {
            return "too late";
        } else if (result instanceof VoteResult.NotYetOpen) {
            return "too early";
        }
        return "not valid";
    }
}
