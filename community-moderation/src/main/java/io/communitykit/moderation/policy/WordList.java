package io.communitykit.moderation.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.communitykit.config.ConfigCheck;
import io.communitykit.config.SelfChecking;
import io.communitykit.moderation.text.Evasion;
import io.communitykit.moderation.text.Term;
import io.communitykit.moderation.text.TermMode;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.Objects;

/**
 * Lists terms that rules look for. Immutable.
 *
 * @param mode where a term may stand; between borders of words unless said otherwise
 * @param evasion how far terms are followed into disguise; {@code standard} unless said otherwise
 * @param terms words, or several words with spaces between them
 */
public record WordList(
        @JsonProperty(defaultValue = "word") TermMode mode,
        @JsonProperty(defaultValue = "standard") Evasion evasion,
        @NotEmpty List<String> terms)
        implements SelfChecking {

    /** Fills in the defaults. */
    public WordList {
        mode = Objects.requireNonNullElse(mode, TermMode.WORD);
        evasion = Objects.requireNonNullElse(evasion, Evasion.STANDARD);
        terms = List.copyOf(terms);
    }

    /**
     * Lists words and phrases under the standard folding.
     *
     * @param terms the terms
     * @return the list
     */
    public static WordList of(String... terms) {
        return new WordList(TermMode.WORD, Evasion.STANDARD, List.of(terms));
    }

    @Override
    public void check(ConfigCheck check) {
        for (int i = 0; i < terms.size(); i++) {
            String term = terms.get(i);
            if (term.length() > Term.MAX_LENGTH) {
                check.reject("terms[" + i + "]", term, "{moderation.term.long}", "max", Term.MAX_LENGTH);
            } else if (!Term.isVisible(term, evasion)) {
                check.reject("terms[" + i + "]", term, "{moderation.term.invisible}");
            }
        }
    }
}
