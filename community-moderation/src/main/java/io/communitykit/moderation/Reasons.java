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
    private final Map<String, String> askToEdit;

    private Reasons(Map<Verdict, Map<String, String>> texts, Map<String, String> askToEdit) {
        this.texts = texts;
        this.askToEdit = askToEdit;
    }

    static Reasons bundled() {
        Map<Verdict, Map<String, String>> texts = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            texts.put(verdict, inAllLanguages("reason." + verdict.name().toLowerCase(Locale.ROOT)));
        }
        return new Reasons(texts, inAllLanguages("edit"));
    }

    /** One text in every language that has it. */
    static Map<String, String> inAllLanguages(String key) {
        Map<String, String> byLanguage = new TreeMap<>();
        for (Locale language : Texts.LANGUAGES) {
            Texts.in(language).find(key).ifPresent(text -> byLanguage.put(language.toLanguageTag(), text));
        }
        return Collections.unmodifiableMap(byLanguage);
    }

    /** What an author is asked who is to change something. */
    Map<String, String> askToEdit() {
        return askToEdit;
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
