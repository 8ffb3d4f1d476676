package io.communitykit.poll;

import io.communitykit.Keys;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;

/**
 * Holds one answer that may be chosen.
 *
 * @param id its key within the poll; without spaces, commas, {@code =}, {@code >} and {@code |}, so that a ballot can
 *     be written in one line
 * @param text what members read
 */
public record PollOption(
        @Pattern(regexp = PollOption.ID) String id,
        @NotBlank String text) {

    /** What an option's key looks like. */
    public static final String ID = "[^\\s,=>|]{1,64}";

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the key is not of the form {@value #ID} or the text cannot be stored
     */
    public PollOption {
        Keys.check("option.id", id);
        if (!id.matches(ID)) {
            throw new IllegalArgumentException("option.id was '" + id
                    + "' but it must be 1 to 64 characters without spaces, commas, '=', '>' and '|'");
        }
        Keys.checkStorable("option.text", text);
    }
}
