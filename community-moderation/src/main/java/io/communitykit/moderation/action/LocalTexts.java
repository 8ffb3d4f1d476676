package io.communitykit.moderation.action;

import io.communitykit.config.ConfigCheck;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Orders and checks texts by language. */
public final class LocalTexts {

    private LocalTexts() {}

    /**
     * Copies texts in the order of their tags.
     *
     * @param texts texts by BCP 47 tag
     * @return the same, unmodifiable
     */
    public static Map<String, String> sorted(Map<String, String> texts) {
        return Collections.unmodifiableMap(new TreeMap<>(texts));
    }

    /**
     * Reports tags that are none, and blank texts.
     *
     * @param check takes the problems
     * @param key the component that holds the texts
     * @param texts the texts
     */
    public static void check(ConfigCheck check, String key, Map<String, String> texts) {
        texts.forEach((tag, text) -> {
            String path = key + "." + tag;
            if (tag.isBlank() || !Locale.forLanguageTag(tag).toLanguageTag().equals(tag)) {
                check.reject(path, tag, "{moderation.language}");
            } else if (text.isBlank()) {
                check.reject(path, text, "{moderation.text.blank}");
            }
        });
    }
}
