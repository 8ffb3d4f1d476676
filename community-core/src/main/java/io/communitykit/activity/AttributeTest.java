package io.communitykit.activity;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tests one attribute of an activity; configuration. Every part that is given must hold. An attribute that is absent
 * passes no test but {@code present: false}.
 *
 * @param equalTo the value; written {@code is} that it must be
 * @param anyOf the values of which it must be one
 * @param not the values that it must not be; it must be there all the same
 * @param atLeast the least number that it may be
 * @param atMost the greatest number that it may be
 * @param below the number that it must be less than
 * @param present whether it must be there
 */
public record AttributeTest(
        @JsonProperty("is") @Nullable Value equalTo,

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<Value> anyOf,

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<Value> not,

        @Nullable BigDecimal atLeast,
        @Nullable BigDecimal atMost,
        @Nullable BigDecimal below,
        @Nullable Boolean present) {

    /** Copies the lists; what is left away is empty. */
    public AttributeTest(
            @JsonProperty("is") @Nullable Value equalTo,
            @Nullable List<Value> anyOf,
            @Nullable List<Value> not,
            @Nullable BigDecimal atLeast,
            @Nullable BigDecimal atMost,
            @Nullable BigDecimal below,
            @Nullable Boolean present) {
        this.equalTo = equalTo;
        this.anyOf = List.copyOf(Objects.requireNonNullElse(anyOf, List.of()));
        this.not = List.copyOf(Objects.requireNonNullElse(not, List.of()));
        this.atLeast = atLeast;
        this.atMost = atMost;
        this.below = below;
        this.present = present;
    }

    /**
     * Demands a value.
     *
     * @param value the value
     * @return the test
     */
    public static AttributeTest equalTo(Object value) {
        return new AttributeTest(Value.of(value), null, null, null, null, null, null);
    }

    /**
     * Demands at least a number.
     *
     * @param number the number
     * @return the test
     */
    public static AttributeTest atLeast(long number) {
        return new AttributeTest(null, null, null, BigDecimal.valueOf(number), null, null, null);
    }

    /**
     * Tells whether an attribute passes.
     *
     * @param attributes the attributes of an activity
     * @param name which of them
     * @return true if every part holds
     */
    public boolean holds(Attributes attributes, String name) {
        Optional<Value> found = attributes.find(name);
        if (present != null && present != found.isPresent()) {
            return false;
        }
        if (found.isEmpty()) {
            return present != null && !present;
        }
        Value value = found.get();
        return (equalTo == null || same(equalTo, value))
                && (anyOf.isEmpty() || anyOf.stream().anyMatch(one -> same(one, value)))
                && (not.isEmpty() || not.stream().noneMatch(one -> same(one, value)))
                && (!(atLeast != null || atMost != null || below != null) || inRange(attributes.number(name)));
    }

    private boolean inRange(Optional<BigDecimal> number) {
        return number.isPresent()
                && (atLeast == null || number.get().compareTo(atLeast) >= 0)
                && (atMost == null || number.get().compareTo(atMost) <= 0)
                && (below == null || number.get().compareTo(below) < 0);
    }

    /** A whole number and an equal decimal are the same; a configuration cannot know how the host typed it. */
    private static boolean same(Value wanted, Value value) {
        return wanted.equals(value)
                || (wanted instanceof Value.Whole whole
                        && value instanceof Value.Exact exact
                        && exact.number().compareTo(BigDecimal.valueOf(whole.number())) == 0)
                || (wanted instanceof Value.Exact decimal
                        && value instanceof Value.Whole number
                        && decimal.number().compareTo(BigDecimal.valueOf(number.number())) == 0);
    }
}
