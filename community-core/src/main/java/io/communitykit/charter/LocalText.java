package io.communitykit.charter;

import io.communitykit.Keys;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Holds one text in several languages. Immutable.
 *
 * @param byLanguage the texts by BCP 47 language tag, in the order of tags; at least one
 */
public record LocalText(Map<String, String> byLanguage) {

    /**
     * Checks the texts.
     *
     * @throws IllegalArgumentException if there is none, a tag is not well-formed, or a text is blank
     */
    public LocalText {
        if (byLanguage.isEmpty()) {
            throw new IllegalArgumentException("texts were none but there must be one in at least one language");
        }
        byLanguage = Collections.unmodifiableMap(new TreeMap<>(byLanguage));
        byLanguage.forEach((tag, text) -> {
            if (!Locale.forLanguageTag(tag).toLanguageTag().equals(tag)) {
                throw new IllegalArgumentException(
                        "language was '" + tag + "' but it must be a BCP 47 tag such as 'en' or 'zh-Hant'");
            }
            if (Keys.checkStorable("text in " + tag, text).isBlank()) {
                throw new IllegalArgumentException("text in " + tag + " was blank but it must say something");
            }
        });
    }

    /**
     * Finds the text for a reader: in that language with script and region, then with script, then plain.
     *
     * @param locale the reader's language
     * @return the text; empty if there is none in that language
     */
    public Optional<String> find(Locale locale) {
        String tag = locale.toLanguageTag();
        while (true) {
            String text = byLanguage.get(tag);
            if (text != null) {
                return Optional.of(text);
            }
            int cut = tag.lastIndexOf('-');
            if (cut < 0) {
                return Optional.empty();
            }
            tag = tag.substring(0, cut);
        }
    }
}
