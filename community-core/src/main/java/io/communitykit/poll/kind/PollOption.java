package io.communitykit.poll.kind;

import io.communitykit.Keys;
import io.communitykit.activity.Moment;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Holds one answer that may be chosen.
 *
 * @param id its key within the poll; without spaces, commas, {@code =}, {@code >} and {@code |}, so that a ballot can
 *     be written in one line
 * @param text what members read
 * @param startsAt when the meeting would begin, to the microsecond; in a poll for a meeting time only
 */
public record PollOption(
        @Pattern(regexp = PollOption.ID) String id,
        @NotBlank String text,
        @Nullable Instant startsAt) {

    /** What an option's key looks like. */
    public static final String ID = "[^\\s,=>|]{1,64}";

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the key is not of the form {@value #ID}, the text cannot be stored, or the
     *     instant is outside the years 1 to 9999
     */
    public PollOption {
        Keys.check("option.id", id);
        if (!id.matches(ID)) {
            throw new IllegalArgumentException("option.id was '" + id
                    + "' but it must be 1 to 64 characters without spaces, commas, '=', '>' and '|'");
        }
        Keys.checkStorable("option.text", text);
        startsAt = startsAt == null ? null : Moment.storable("option.startsAt", startsAt);
    }

    /**
     * Holds an answer that is no time of a meeting.
     *
     * @param id its key within the poll
     * @param text what members read
     */
    public PollOption(String id, String text) {
        this(id, text, null);
    }
}
