package io.communitykit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Names one community; several may live in one process and one database by the host's own key.
 *
 * @param value the key: not blank, at most {@value Keys#MAX_LENGTH} characters, without unpaired surrogates and NUL
 */
public record CommunityId(@JsonValue String value) implements Comparable<CommunityId> {

    /**
     * Checks the key.
     *
     * @throws IllegalArgumentException if the key is blank, too long or holds NUL or an unpaired surrogate
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CommunityId {
        Keys.check("communityId", value);
    }

    /** {@inheritDoc} The order is that of code points. */
    @Override
    public int compareTo(CommunityId other) {
        return Keys.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
