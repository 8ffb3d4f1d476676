package io.communitykit.poll;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.communitykit.Keys;
import io.communitykit.Subject;

/**
 * Names a poll.
 *
 * @param value the key: not blank, at most {@value io.communitykit.Keys#MAX_LENGTH} characters
 */
public record PollId(@JsonValue String value) implements Comparable<PollId> {

    /** Kind of a subject that is a poll. */
    public static final String KIND = "poll";

    /**
     * Checks the key.
     *
     * @throws IllegalArgumentException if the key is blank, too long or holds NUL or an unpaired surrogate
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PollId {
        Keys.check("pollId", value);
    }

    /**
     * Points at the poll from an activity.
     *
     * @return the subject
     */
    public Subject subject() {
        return new Subject(KIND, value);
    }

    /** {@inheritDoc} The order is that of code points. */
    @Override
    public int compareTo(PollId other) {
        return Keys.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
