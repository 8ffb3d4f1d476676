package io.communitykit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Names a member of a community by the host's own key.
 *
 * @param value the key: not blank, at most {@value Keys#MAX_LENGTH} characters, without unpaired surrogates and NUL
 */
public record MemberId(@JsonValue String value) implements Comparable<MemberId> {

    /**
     * Checks the key.
     *
     * @throws IllegalArgumentException if the key is blank, too long or holds NUL or an unpaired surrogate
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MemberId {
        Keys.check("memberId", value);
    }

    /** {@inheritDoc} The order is that of code points. */
    @Override
    public int compareTo(MemberId other) {
        return Keys.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
