package io.communitykit.rewards.redemption;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.communitykit.Keys;

/**
 * Names an item of a catalog.
 *
 * @param value the key
 */
public record ItemName(@JsonValue String value) implements Comparable<ItemName> {

    /**
     * Checks the key.
     *
     * @throws IllegalArgumentException if it is no key
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ItemName {
        Keys.check("item", value);
    }

    /** {@inheritDoc} By code points. */
    @Override
    public int compareTo(ItemName other) {
        return Keys.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
