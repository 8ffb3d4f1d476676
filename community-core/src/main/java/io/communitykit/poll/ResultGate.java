package io.communitykit.poll;

import io.communitykit.poll.result.View;
import io.communitykit.poll.result.Viewer;
import io.communitykit.poll.rule.Visibility;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Decides who sees a result. Every read of one passes here, and nothing is computed for whom it is hidden. */
final class ResultGate {

    private ResultGate() {}

    /**
     * Shows what may be seen as the poll's rule says. A poll whose hour has passed takes no votes any more, so its
     * result is shown also if nobody has run the close yet; of a secret poll nothing is, before that, to anybody.
     */
    static <T> View<T> pass(PollState state, Viewer viewer, Instant now, BooleanSupplier hasVoted, Supplier<T> result) {
        Visibility rule = state.poll().results();
        boolean settled = state.settlement() != null;
        boolean closed = state.phase(now) == PollState.Phase.CLOSED;
        boolean open = switch (rule) {
            case ALWAYS -> true;
            case AFTER_VOTING -> closed || hasVoted.getAsBoolean();
            case AFTER_CLOSING -> closed;
            case STAFF_ONLY -> viewer.staff();
            case NEVER -> false;
        };
        return open && (settled || !state.poll().secret()) ? new View.Shown<>(result.get()) : new View.Hidden<>(rule);
    }

    /** Shows what may be seen as the poll's rule says, but not before the poll is settled. */
    static <T> View<T> passClosed(PollState state, Viewer viewer, Supplier<T> result) {
        return state.settlement() == null
                ? new View.Hidden<>(
                        state.poll().results() == Visibility.NEVER
                                        || state.poll().results() == Visibility.STAFF_ONLY
                                ? state.poll().results()
                                : Visibility.AFTER_CLOSING)
                : pass(state, viewer, Instant.MAX, () -> false, result);
    }
}
