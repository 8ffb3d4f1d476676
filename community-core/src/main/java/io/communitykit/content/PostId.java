package io.communitykit.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.communitykit.Keys;
import io.communitykit.Subject;

/**
 * Names a post by the host's own key.
 *
 * @param value the key: not blank, at most {@value io.communitykit.Keys#MAX_LENGTH} characters
 */
public record PostId(@JsonValue String value) implements Comparable<PostId> {

    /**
     * Checks the key.
     *
     * @throws IllegalArgumentException if the key is blank, too long or holds NUL or an unpaired surrogate
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PostId {
        Keys.check("postId", value);
    }

    /**
     * Points at the post, as activities do.
     *
     * @return the subject
     */
    public Subject subject() {
        return Subject.post(value);
    }

    /** {@inheritDoc} The order is that of code points. */
    @Override
    public int compareTo(PostId other) {
        return Keys.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
