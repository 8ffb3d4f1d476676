package io.communitykit.poll;

import io.communitykit.poll.outcome.Conclusion;
import io.communitykit.poll.outcome.Settlement;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Shows a poll without anything of its votes, and without the solution of a quiz.
 *
 * @param poll the poll as it is asked by now, with the options that voters added
 * @param phase where it stands
 * @param openedAt since when, or from when on, votes are taken; absent if somebody has to open it
 * @param closedAt from when on votes were too late; absent until the poll is settled
 * @param added options that voters added, also those that wait or were refused; for staff to judge
 * @param conclusion what came of it; absent until somebody says
 */
public record PollStatus(
        Poll poll,
        PollState.Phase phase,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        List<AddedOption> added,
        @Nullable Conclusion conclusion) {

    /** Copies the options. */
    public PollStatus {
        added = List.copyOf(added);
    }

    static PollStatus of(PollState state, Instant now) {
        Settlement settlement = state.settlement();
        return new PollStatus(
                state.asked().withoutSolution(),
                state.phase(now),
                state.openedAt(),
                settlement == null ? null : settlement.closedAt(),
                state.added(),
                state.conclusion());
    }
}
