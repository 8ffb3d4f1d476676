package io.communitykit.moderation.policy;

import io.communitykit.config.ConfigCheck;
import org.jspecify.annotations.Nullable;

/** Checks what conditions with bounds share. */
final class Bounds {

    private Bounds() {}

    static void checkOrder(ConfigCheck check, @Nullable Integer atLeast, @Nullable Integer atMost) {
        if (atLeast != null && atMost != null && atLeast > atMost) {
            check.reject("atMost", atMost, "{moderation.bounds.order}", "atLeast", atLeast);
        }
    }

    static void checkGiven(ConfigCheck check, @Nullable Long atLeast, @Nullable Long atMost, @Nullable Long below) {
        if (atLeast == null && atMost == null && below == null) {
            check.missing("atLeast", "{moderation.bounds.any}");
        } else if (atLeast != null && atMost != null && atLeast > atMost) {
            check.reject("atMost", atMost, "{moderation.bounds.order}", "atLeast", atLeast);
        } else if (atLeast != null && below != null && atLeast >= below) {
            check.reject("below", below, "{moderation.bounds.above}", "atLeast", atLeast);
        }
    }
}
