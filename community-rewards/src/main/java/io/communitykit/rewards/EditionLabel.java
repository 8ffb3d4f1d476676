package io.communitykit.rewards;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.communitykit.Keys;

/**
 * Names a version of a program: its id and version, such as {@code thanks@1}.
 *
 * @param value the key
 */
public record EditionLabel(@JsonValue String value) implements Comparable<EditionLabel> {

    /**
     * Checks the key.
     *
     * @throws IllegalArgumentException if it is no key
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EditionLabel {
        Keys.check("edition.label", value);
    }

    /** {@inheritDoc} By code points. */
    @Override
    public int compareTo(EditionLabel other) {
        return Keys.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
