package io.communitykit.rewards.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.communitykit.Keys;

/**
 * Names a hold; the caller's own key.
 *
 * @param value the key
 */
public record HoldId(@JsonValue String value) implements Comparable<HoldId> {

    /**
     * Checks the key.
     *
     * @throws IllegalArgumentException if it is no key
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public HoldId {
        Keys.check("hold.id", value);
    }

    /** {@inheritDoc} By code points. */
    @Override
    public int compareTo(HoldId other) {
        return Keys.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
