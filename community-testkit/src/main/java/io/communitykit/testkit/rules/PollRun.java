package io.communitykit.testkit.rules;

import io.communitykit.MemberId;
import io.communitykit.poll.Poll;
import io.communitykit.poll.Polls;
import io.communitykit.poll.ballot.VoteResult;
import io.communitykit.poll.result.Viewer;
import io.communitykit.storage.InMemoryStorage;
import io.communitykit.storage.Storage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Plays one poll over a storage in memory and a clock that the case moves. Not thread-safe. */
final class PollRun {

    private final Poll poll;
    private final Storage storage = InMemoryStorage.create();
    private final Polls polls;
    private Instant now;

    /** Staff; once somebody has voted, that voter, since some polls show results to voters alone. */
    private Viewer viewer;

    PollRun(Poll poll, Instant start, MemberId staff) {
        this.poll = poll;
        this.viewer = Viewer.staff(staff);
        this.now = start;
        this.polls = Polls.of(storage, () -> now);
        polls.create(poll).orElseThrow();
        if (poll.opensAt() == null) {
            polls.open(poll.id()).orElseThrow();
        }
    }

    void storage(Consumer<Storage> work) {
        storage.inTransaction(() -> {
            work.accept(storage);
            return true;
        });
    }

    VoteResult cast(PollScenario.Cast cast) {
        now = cast.at();
        VoteResult result = polls.vote(cast.vote()).orElseThrow();
        if (result instanceof VoteResult.Accepted || result instanceof VoteResult.Changed) {
            viewer = Viewer.staff(cast.vote().voter());
        }
        return result;
    }

    /** Casts what has happened before; lists the votes that the poll does not take, since these never happened. */
    List<Comparison> given(List<PollScenario.Cast> casts) {
        List<Comparison> refused = new ArrayList<>();
        for (PollScenario.Cast cast : casts) {
            VoteResult result = cast(cast);
            boolean taken = result instanceof VoteResult.Accepted
                    || result instanceof VoteResult.Changed
                    || result instanceof VoteResult.Withdrawn;
            if (!taken) {
                refused.add(new Comparison("given vote of " + cast.vote().voter(), "taken", result.toString()));
            }
        }
        return refused;
    }

    PollOutcome finish(List<VoteResult> answers, Instant end, @Nullable MemberId closedBy) {
        now = end;
        polls.run(end, 1);
        if (closedBy != null) {
            polls.close(poll.id(), closedBy).orElseThrow();
        }
        return outcome(answers);
    }

    /** Sends all votes again at the end; lists what changed. */
    List<Comparison> again(List<PollScenario.Cast> casts, PollOutcome before) {
        casts.forEach(cast -> polls.vote(cast.vote()).orElseThrow());
        List<Comparison> differences = new ArrayList<>();
        Delivery.compare("votes sent again", snapshot(before), snapshot(outcome(List.of())), differences);
        return differences;
    }

    private PollOutcome outcome(List<VoteResult> answers) {
        return new PollOutcome(answers, polls.status(poll.id()).orElseThrow(), polls.results(poll.id(), viewer));
    }

    private static Map<String, String> snapshot(PollOutcome outcome) {
        return Map.of("result", outcome.result().toString());
    }
}
