package io.communitykit.moderation.policy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;

/**
 * Names the clause of the guidelines that a rule enforces. Immutable.
 *
 * @param number the number of the clause, such as {@code 2.1}
 * @param charter the number of the charter that holds it; the one in force unless said otherwise
 */
public record ClauseRef(
        @NotBlank String number, @Nullable @Positive Integer charter) {

    @Override
    public String toString() {
        return charter == null ? number : number + " (" + charter + ")";
    }
}
