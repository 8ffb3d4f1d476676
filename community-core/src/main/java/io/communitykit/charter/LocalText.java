package io.communitykit.charter;

import io.communitykit.Keys;
import java.util.Collections;
import java.util.List;
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

    private static final List<String> TRADITIONAL = List.of("TW", "HK", "MO");

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
     * Finds the text for a reader: in that language with script and region, then with script, then plain. A Chinese
     * reader without a script reads traditional characters in Taiwan, Hong Kong and Macao, else simplified ones.
     *
     * @param locale the reader's language
     * @return the text; empty if there is none in that language
     */
    public Optional<String> find(Locale locale) {
        String tag = locale.toLanguageTag();
        if (locale.getLanguage().equals("zh") && locale.getScript().isEmpty()) {
            String script = "zh-" + (TRADITIONAL.contains(locale.getCountry()) ? "Hant" : "Hans");
            Optional<String> inScript = first(script + tag.substring("zh".length()), script);
            if (inScript.isPresent()) {
                return inScript;
            }
        }
        return first(tag, locale.getLanguage());
    }

    /** Shortens a tag, subtag by subtag, down to the shortest that will do. */
    private Optional<String> first(String longest, String shortest) {
        for (String tag = longest; tag.length() >= shortest.length(); tag = tag.substring(0, tag.lastIndexOf('-'))) {
            String text = byLanguage.get(tag);
            if (text != null) {
                return Optional.of(text);
            }
            if (tag.lastIndexOf('-') < 0) {
                break;
            }
        }
        return Optional.empty();
    }
}
