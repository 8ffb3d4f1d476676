package io.communitykit.poll.ballot;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.communitykit.Keys;
import io.communitykit.Subject;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /**
     * Names something within the poll: SHA-256 over the poll's key and the parts, with a line feed before each, in
     * UTF-8.
     *
     * @param parts what tells it from other things of the poll
     * @return the digest in lower case hexadecimal digits
     */
    public String digest(String... parts) {
        return Receipt.sha256(value + Stream.of(parts).map(part -> "\n" + part).collect(Collectors.joining()));
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
