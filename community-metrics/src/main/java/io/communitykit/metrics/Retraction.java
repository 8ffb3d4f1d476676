package io.communitykit.metrics;

import io.communitykit.metrics.response.ThreadKey;
import java.util.List;

/** Says how taking an activity back ended. Counts are right in any case. */
public sealed interface Retraction {

    /** The state is as if the activity had never been. */
    record Done() implements Retraction {}

    /**
     * The waiting in some threads rested on the activity, and what comes next in them is not remembered: they must be
     * read from the history; see {@link MetricsEngine#relearn}.
     *
     * @param threads the threads that are not right until then
     */
    record NeedsHistory(List<ThreadKey> threads) implements Retraction {

        /** Copies the list. */
        public NeedsHistory {
            threads = List.copyOf(threads);
        }
    }
}
