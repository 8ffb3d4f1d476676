package io.communitykit.poll;

import io.communitykit.activity.ActivityLog;
import io.communitykit.activity.AppendResult;
import io.communitykit.poll.ballot.PollId;
import io.communitykit.poll.outcome.Conclusion;
import io.communitykit.poll.outcome.ConclusionResult;
import io.communitykit.poll.outcome.OutcomeFigures;
import io.communitykit.poll.outcome.Settlement;
import io.communitykit.storage.ContentionException;
import io.communitykit.storage.Page;
import io.communitykit.storage.Storage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Records what came of polls, and counts it. */
final class Concluder {

    private static final int PAGE = 500;

    private final ActivityLog log;
    private final PollStore polls;

    Concluder(Storage storage) {
        this.log = storage.port(ActivityLog.PORT);
        this.polls = storage.port(PollStore.PORT);
    }

    ConclusionResult conclude(PollState state, Conclusion next) {
        Conclusion earlier = state.conclusion();
        if (state.settlement() == null) {
            return new ConclusionResult.NotClosed();
        }
        if (earlier != null && (isFinal(earlier) || earlier.equals(next))) {
            return new ConclusionResult.AlreadyConcluded(earlier);
        }
        boolean written = log.append(PollActivities.concluded(state.key(), next)) instanceof AppendResult.Appended
                && polls.replace(state.concluded(next), state.version());
        if (!written) {
            throw new ContentionException("conclusion of poll " + state.key());
        }
        return new ConclusionResult.Recorded(next);
    }

    OutcomeFigures figures() {
        long open = 0;
        Instant oldest = null;
        List<Duration> times = new ArrayList<>();
        Optional<PollId> after = Optional.empty();
        Page<PollState> page;
        do {
            page = polls.page(after, PAGE);
            for (PollState state : page.items()) {
                Settlement settlement = state.settlement();
                Conclusion conclusion = state.conclusion();
                if (settlement != null && conclusion != null && isFinal(conclusion)) {
                    times.add(Duration.between(settlement.closedAt(), conclusion.at()));
                } else if (settlement != null) {
                    open++;
                    oldest = earlier(oldest, settlement.closedAt());
                }
            }
            after = page.last().map(PollState::key);
        } while (page.more());
        times.sort(null);
        return new OutcomeFigures(
                open,
                oldest,
                times.size(),
                times.isEmpty() ? null : times.get((times.size() - 1) / 2),
                times.isEmpty() ? null : times.get(times.size() - 1));
    }

    private static boolean isFinal(Conclusion conclusion) {
        return conclusion.outcome() != Conclusion.Outcome.LATER;
    }

    private static Instant earlier(@Nullable Instant one, Instant other) {
        return one == null || other.isBefore(one) ? other : one;
    }
}
