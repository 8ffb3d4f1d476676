package io.communitykit.poll;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Decides who sees a result. Every read of one passes here, and nothing is computed for whom it is hidden. */
final class ResultGate {

    private ResultGate() {}

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
        return open ? new View.Shown<>(result.get()) : new View.Hidden<>(rule);
    }
}
