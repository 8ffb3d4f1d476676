package io.communitykit.jdbc.json;

import org.jspecify.annotations.Nullable;

/** Writes values of one type as JSON and makes them again of what {@link JsonReader} read. Thread-safe. */
interface Codec {

    void write(Object value, JsonWriter out);

    Object read(Object node);

    /** Tells whether a component with this value is left out, since it comes back when it is absent. */
    default boolean isLeftOut(@Nullable Object value) {
        return value == null;
    }

    /** Stands for a component that is absent: nothing, or something empty. */
    default @Nullable Object absent() {
        return null;
    }

    /** Writes a value as the name of an object's member. */
    default String name(Object value) {
        throw new IllegalArgumentException("a map by " + value.getClass().getName() + " has no form in JSON");
    }

    /** Makes the value that has this name. */
    default Object named(String name) {
        throw new IllegalArgumentException("a map by such keys has no form in JSON");
    }
}
