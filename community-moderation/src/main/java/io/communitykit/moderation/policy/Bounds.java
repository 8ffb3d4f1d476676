package io.communitykit.moderation.policy;

import io.communitykit.config.ConfigCheck;
import org.jspecify.annotations.Nullable;

/** Checks what conditions with two bounds share. */
final class Bounds {

    private Bounds() {}

    static void checkOrder(ConfigCheck check, @Nullable Integer atLeast, @Nullable Integer atMost) {
        if (atLeast != null && atMost != null && atLeast > atMost) {
            check.reject("atMost", atMost, "{moderation.bounds.order}", "atLeast", atLeast);
        }
    }
}
