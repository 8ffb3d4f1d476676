package io.communitykit.moderation;

import io.communitykit.moderation.policy.Verdict;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Holds the library's own texts for authors, in all its languages. Immutable. */
final class Reasons {

    private final Map<Verdict, Map<String, String>> texts;

    private Reasons(Map<Verdict, Map<String, String>> texts) {
        this.texts = texts;
    }

    static Reasons bundled() {
        Map<Verdict, Map<String, String>> texts = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            Map<String, String> byLanguage = new TreeMap<>();
            for (Locale language : Texts.LANGUAGES) {
                Texts.in(language)
                        .find("reason." + verdict.name().toLowerCase(Locale.ROOT))
                        .ifPresent(text -> byLanguage.put(language.toLanguageTag(), text));
            }
            texts.put(verdict, Collections.unmodifiableMap(byLanguage));
        }
        return new Reasons(texts);
    }

    /** The rule's own texts, and ours in the languages that it lacks. */
    Map<String, String> of(Verdict verdict, Map<String, String> own) {
        Map<String, String> ours = texts.getOrDefault(verdict, Map.of());
        if (own.isEmpty()) {
            return ours;
        }
        Map<String, String> both = new TreeMap<>(ours);
        both.putAll(own);
        return both;
    }
}
