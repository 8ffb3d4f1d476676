package io.communitykit.moderation.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.communitykit.config.ConfigCheck;
import io.communitykit.config.SelfChecking;
import io.communitykit.moderation.text.TermMode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Describes one term of a word list. Immutable.
 *
 * @param term a word, or several words with spaces between them
 * @param mode where it may stand; as the list says unless said otherwise
 * @param caseSensitive whether its capitals count; as the list says unless said otherwise
 * @param wildcards whether {@code *} and {@code ?} in it stand for others; as the list says unless said otherwise
 * @param always whether it is found also inside an allowed phrase
 * @param tags what it is about, for conditions that ask for some tags only
 * @param severity how bad it is, as the host counts; 0 unless said otherwise
 * @param language the BCP 47 tag of the language in which it is bad; of every language unless said otherwise
 */
public record TermEntry(
        @NotBlank String term,
        @Nullable TermMode mode,
        @Nullable Boolean caseSensitive,
        @Nullable Boolean wildcards,
        @JsonProperty(defaultValue = "false") Boolean always,
        List<String> tags,
        @JsonProperty(defaultValue = "0") @PositiveOrZero Integer severity,
        @Nullable String language)
        implements SelfChecking {

    /** Fills in the defaults. */
    public TermEntry {
        always = Objects.requireNonNullElse(always, false);
        tags = List.copyOf(tags);
        severity = Objects.requireNonNullElse(severity, 0);
    }

    /**
     * Describes a term by nothing but its text.
     *
     * @param term the term
     * @return the entry
     */
    public static TermEntry of(String term) {
        return new TermEntry(term, null, null, null, false, List.of(), 0, null);
    }

    @Override
    public void check(ConfigCheck check) {
        if (language != null && !Locale.forLanguageTag(language).toLanguageTag().equals(language)) {
            check.reject("language", language, "{moderation.language}");
        }
    }
}
