package io.communitykit.moderation.policy;

import io.communitykit.config.ConfigCheck;
import io.communitykit.config.SelfChecking;
import jakarta.validation.constraints.NotNull;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Says what follows when a rule fires. Immutable.
 *
 * @param verdict what is to become of the submission
 * @param reason the text for the author by BCP 47 language tag; where it is missing, the library's own text is used
 */
public record Consequence(@NotNull Verdict verdict, Map<String, String> reason) implements SelfChecking {

    /** Puts the texts in the order of their tags. */
    public Consequence {
        reason = Collections.unmodifiableMap(new TreeMap<>(reason));
    }

    /**
     * Gives a verdict with the library's own text.
     *
     * @param verdict the verdict
     * @return the consequence
     */
    public static Consequence of(Verdict verdict) {
        return new Consequence(verdict, Map.of());
    }

    @Override
    public void check(ConfigCheck check) {
        reason.forEach((tag, text) -> {
            String path = "reason." + tag;
            if (tag.isBlank() || !Locale.forLanguageTag(tag).toLanguageTag().equals(tag)) {
                check.reject(path, tag, "{moderation.language}");
            } else if (text.isBlank()) {
                check.reject(path, text, "{moderation.text.blank}");
            }
        });
    }
}
