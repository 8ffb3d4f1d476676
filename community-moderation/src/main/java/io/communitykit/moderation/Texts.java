package io.communitykit.moderation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;

/** Texts of this module in one language. Immutable. */
final class Texts {

    /** The languages that the bundle has; English is its root. */
    static final List<Locale> LANGUAGES = List.of(
            Locale.ENGLISH,
            Locale.forLanguageTag("ar"),
            Locale.forLanguageTag("it"),
            Locale.forLanguageTag("ms"),
            Locale.forLanguageTag("pl"),
            Locale.forLanguageTag("zh-Hant"));

    private static final String BUNDLE = "io.communitykit.moderation.Texts";

    private final ResourceBundle bundle;

    private Texts(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** Texts in the language of a reader, or English. */
    static Texts in(Locale reader) {
        // Only languages that are there are asked for: what is not is answered in the language of the machine.
        Locale language = LANGUAGES.stream()
                .filter(one -> !one.equals(Locale.ENGLISH) && one.getLanguage().equals(reader.getLanguage()))
                .findFirst()
                .orElse(Locale.ROOT);
        return new Texts(ResourceBundle.getBundle(BUNDLE, language, Texts.class.getModule()));
    }

    Optional<String> find(String key) {
        return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
    }

    /** A text with values in the place of {@code {name}}, in one pass: a value is never taken for a place. */
    String fill(String key, Map<String, ?> values) {
        String template = find(key).orElse(key);
        StringBuilder text = new StringBuilder();
        int done = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', done)) {
            int close = template.indexOf('}', open);
            text.append(template, done, open).append(values.get(template.substring(open + 1, close)));
            done = close + 1;
        }
        return text.append(template, done, template.length()).toString();
    }
}
