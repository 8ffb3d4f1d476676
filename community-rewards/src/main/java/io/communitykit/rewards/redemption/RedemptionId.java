package io.communitykit.rewards.redemption;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.communitykit.Keys;

/**
 * Names a redemption; the caller's own key.
 *
 * @param value the key
 */
public record RedemptionId(@JsonValue String value) implements Comparable<RedemptionId> {

    /**
     * Checks the key.
     *
     * @throws IllegalArgumentException if it is no key
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RedemptionId {
        Keys.check("redemption.id", value);
    }

    /** {@inheritDoc} By code points. */
    @Override
    public int compareTo(RedemptionId other) {
        return Keys.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
