package io.communitykit.examples.replay.stackexchange;

import io.communitykit.activity.Activity;
import java.util.List;

/** Says what a row became. */
sealed interface Mapped {

    /** It became activities; the first decides whether it was new. */
    record Taken(List<Activity> activities) implements Mapped {

        public Taken {
            activities = List.copyOf(activities);
        }

        static Taken of(Activity... activities) {
            return new Taken(List.of(activities));
        }
    }

    /** It is understood and not needed. */
    record Skipped(String reason) implements Mapped {}
}
