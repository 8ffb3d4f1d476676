package io.communitykit.testkit.rules;

import io.communitykit.Subject;
import io.communitykit.config.ConfigCheck;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What entries of cases have in common: subjects written as {@code post:q-1}, and moments. */
final class Entries {

    private Entries() {}

    static Subject subject(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException(
                    "subject was '" + text + "' but it must be a kind and a key, such as 'post:q-1'");
        }
        return new Subject(text.substring(0, colon), text.substring(colon + 1));
    }

    static void checkSubject(ConfigCheck check, String path, @Nullable String text) {
        if (text != null && !isSubject(text)) {
            check.reject(path, text, "a kind and a key, such as 'post:q-1'");
        }
    }

    private static boolean isSubject(String text) {
        try {
            subject(text);
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    static void checkMoment(ConfigCheck check, @Nullable Instant at, @Nullable Duration after) {
        if (at != null && after != null) {
            check.reject("after", after, "left away where 'at' is given");
        }
    }
}
