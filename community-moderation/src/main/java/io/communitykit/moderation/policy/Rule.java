package io.communitykit.moderation.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;

/**
 * Says what follows from what. Immutable.
 *
 * @param name names the rule in decisions; unique in its policy, at most 100 characters
 * @param priority rules with a lower number are asked first; 100 unless said otherwise
 * @param when what the rule waits for
 * @param then what follows when that is true
 * @param stop whether no rule of a higher number is asked once this one has fired; those of the same number still are
 */
public record Rule(
        @NotBlank @Size(max = 100) String name,
        @JsonProperty(defaultValue = "100") Integer priority,
        @NotNull Condition when,
        @NotNull Consequence then,
        @JsonProperty(defaultValue = "false") Boolean stop) {

    /** The priority of a rule that names none. */
    public static final int DEFAULT_PRIORITY = 100;

    /** Fills in the defaults. */
    public Rule {
        priority = Objects.requireNonNullElse(priority, DEFAULT_PRIORITY);
        stop = Objects.requireNonNullElse(stop, false);
    }

    /**
     * Makes a rule of the usual priority that does not stop others, with the library's own text for the author.
     *
     * @param name names the rule
     * @param when what it waits for
     * @param verdict what follows
     * @return the rule
     */
    public static Rule of(String name, Condition when, Verdict verdict) {
        return new Rule(name, DEFAULT_PRIORITY, when, Consequence.of(verdict), false);
    }
}
