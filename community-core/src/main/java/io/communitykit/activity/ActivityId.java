package io.communitykit.activity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.communitykit.Keys;

/**
 * Names an activity; the idempotency key of recording it.
 *
 * @param value the key: not blank, at most {@value io.communitykit.Keys#MAX_LENGTH} characters
 */
public record ActivityId(@JsonValue String value) implements Comparable<ActivityId> {

    /**
     * Checks the key.
     *
     * @throws IllegalArgumentException if the key is blank, too long or holds NUL or an unpaired surrogate
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ActivityId {
        Keys.check("activityId", value);
    }

    /** {@inheritDoc} The order is that of code points. */
    @Override
    public int compareTo(ActivityId other) {
        return Keys.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
