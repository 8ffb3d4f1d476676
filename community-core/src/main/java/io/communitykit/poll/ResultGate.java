package io.communitykit.poll;

import io.communitykit.poll.result.View;
import io.communitykit.poll.result.Viewer;
import io.communitykit.poll.rule.Visibility;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Decides who sees a result. Every read of one passes here, and nothing is computed for whom it is hidden. */
final class ResultGate {

    private ResultGate() {}

    /** Shows what may be seen as the poll's rule says; of a secret poll nothing before it is closed, to nobody. */
    static <T> View<T> pass(PollState state, Viewer viewer, BooleanSupplier hasVoted, Supplier<T> result) {
        Visibility rule = state.poll().results();
        boolean settled = state.settlement() != null;
        boolean open = switch (rule) {
            case ALWAYS -> true;
            case AFTER_VOTING -> settled || hasVoted.getAsBoolean();
            case AFTER_CLOSING -> settled;
            case STAFF_ONLY -> viewer.staff();
            case NEVER -> false;
        };
        return open && (settled || !state.poll().secret()) ? new View.Shown<>(result.get()) : new View.Hidden<>(rule);
    }

    /** Shows what may be seen as the poll's rule says, but not before the poll is closed. */
    static <T> View<T> passClosed(PollState state, Viewer viewer, Supplier<T> result) {
        return state.settlement() == null
                ? new View.Hidden<>(
                        state.poll().results() == Visibility.NEVER
                                        || state.poll().results() == Visibility.STAFF_ONLY
                                ? state.poll().results()
                                : Visibility.AFTER_CLOSING)
                : pass(state, viewer, () -> false, result);
    }
}
