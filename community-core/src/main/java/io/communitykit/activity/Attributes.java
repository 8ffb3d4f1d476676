package io.communitykit.activity;

import com.fasterxml.jackson.annotation.JsonValue;
import io.communitykit.Keys;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Holds the typed attributes of an activity, in the order of their names. Immutable and thread-safe; a look-up compares
 * names one after the other. At most {@value #MAX_COUNT} attributes with names of at most {@value #MAX_NAME}
 * characters.
 */
public final class Attributes {

    /** The most attributes of one activity. */
    public static final int MAX_COUNT = 64;

    /** The longest name in UTF-16 characters. */
    public static final int MAX_NAME = 64;

    private static final Attributes NONE = new Attributes(new String[0], new Value[0]);

    private final String[] names;
    private final Value[] values;

    private Attributes(String[] names, Value[] values) {
        this.names = names;
        this.values = values;
    }

    /**
     * Gives no attributes.
     *
     * @return the empty attributes
     */
    public static Attributes none() {
        return NONE;
    }

    /**
     * Copies attributes.
     *
     * @param values values by name
     * @return the attributes
     * @throws IllegalArgumentException if there are too many, or a name is blank or too long
     */
    public static Attributes of(Map<String, ? extends Value> values) {
        if (values.isEmpty()) {
            return NONE;
        }
        if (values.size() > MAX_COUNT) {
            throw new IllegalArgumentException(
                    "attributes were " + values.size() + " but there must be at most " + MAX_COUNT);
        }
        NavigableMap<String, Value> sorted = new TreeMap<>(Keys::compare);
        sorted.putAll(values);
        sorted.keySet().forEach(Attributes::checkName);
        return new Attributes(
                sorted.keySet().toArray(new String[0]), sorted.values().toArray(new Value[0]));
    }

    private static void checkName(String name) {
        Keys.check("attribute name", name);
        if (name.length() > MAX_NAME) {
            throw new IllegalArgumentException("attribute name '" + name + "' had " + name.length()
                    + " characters but it must have at most " + MAX_NAME);
        }
    }

    /**
     * Adds or replaces one attribute.
     *
     * @param name its name
     * @param value its value
     * @return the attributes with it
     * @throws IllegalArgumentException if there are too many, or the name is blank or too long
     */
    public Attributes with(String name, Value value) {
        NavigableMap<String, Value> map = new TreeMap<>(Keys::compare);
        forEach(map::put);
        map.put(name, value);
        return of(map);
    }

    /**
     * Finds an attribute.
     *
     * @param name its name
     * @return its value; empty if there is none
     */
    public Optional<Value> find(String name) {
        return Optional.ofNullable(get(name));
    }

    /**
     * Finds an attribute that is text.
     *
     * @param name its name
     * @return the text; empty if there is none or it is not text
     */
    public Optional<String> text(String name) {
        return get(name) instanceof Value.Text text ? Optional.of(text.text()) : Optional.empty();
    }

    /**
     * Finds an attribute that is a whole number.
     *
     * @param name its name
     * @return the number; empty if there is none or it is not a whole number
     */
    public OptionalLong whole(String name) {
        return get(name) instanceof Value.Whole whole ? OptionalLong.of(whole.number()) : OptionalLong.empty();
    }

    /**
     * Finds an attribute that is a number, whole or decimal.
     *
     * @param name its name
     * @return the number; empty if there is none or it is no number
     */
    public Optional<BigDecimal> number(String name) {
        Value value = get(name);
        if (value instanceof Value.Whole whole) {
            return Optional.of(BigDecimal.valueOf(whole.number()));
        }
        return value instanceof Value.Exact exact ? Optional.of(exact.number()) : Optional.empty();
    }

    /**
     * Finds an attribute that is an instant.
     *
     * @param name its name
     * @return the instant; empty if there is none or it is no instant
     */
    public Optional<Instant> instant(String name) {
        return get(name) instanceof Value.At at ? Optional.of(at.instant()) : Optional.empty();
    }

    /**
     * Tells whether an attribute is true.
     *
     * @param name its name
     * @return true if there is one and it is the truth value true
     */
    public boolean isTrue(String name) {
        return get(name) instanceof Value.Truth truth && truth.truth();
    }

    /**
     * Counts the attributes.
     *
     * @return how many there are
     */
    public int size() {
        return names.length;
    }

    /**
     * Visits all attributes in the order of their names.
     *
     * @param visitor takes name and value
     */
    public void forEach(BiConsumer<? super String, ? super Value> visitor) {
        for (int i = 0; i < names.length; i++) {
            visitor.accept(names[i], values[i]);
        }
    }

    /**
     * Gives the attributes as they are written in JSON.
     *
     * @return names and scalars, in the order of names; unmodifiable
     */
    @JsonValue
    public Map<String, Object> toScalars() {
        Map<String, Object> scalars = new LinkedHashMap<>();
        forEach((name, value) -> scalars.put(name, value.scalar()));
        return Collections.unmodifiableMap(scalars);
    }

    /**
     * Leaves some attributes out.
     *
     * @param left the names to leave out
     * @return the other attributes
     */
    public Attributes without(Collection<String> left) {
        Map<String, Value> rest = new LinkedHashMap<>();
        forEach((name, value) -> {
            if (!left.contains(name)) {
                rest.put(name, value);
            }
        });
        return rest.size() == names.length ? this : of(rest);
    }

    private @Nullable Value get(String name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return values[i];
            }
        }
        return null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Attributes that
                && Arrays.equals(names, that.names)
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(names) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("{");
        forEach((name, value) -> text.append(text.length() > 1 ? ", " : "")
                .append(name)
                .append('=')
                .append(value));
        return text.append('}').toString();
    }
}
