package io.communitykit.rewards.pattern;

import io.communitykit.activity.Activity;
import java.time.Instant;

/** Goes on with a pattern by one activity. Immutable and thread-safe. */
interface Fold {

    /**
     * Goes on.
     *
     * @param activity an activity that the pattern speaks of, after all others
     * @param memory what was remembered; the numbers before {@link PatternPlan#OWN} are not the fold's; empty of others
     *     at the beginning
     * @param reached takes what is reached by the activity
     * @return what is to be remembered now: the same or another array that begins with the same numbers
     */
    long[] take(Activity activity, long[] memory, Reached reached);

    /** Takes what is reached. */
    @FunctionalInterface
    interface Reached {

        /**
         * Takes a tier.
         *
         * @param tier its place
         * @param from when the pattern began
         * @param to when it ended; an activity's own instant or the last period
         */
        void tier(int tier, Instant from, Instant to);
    }
}
