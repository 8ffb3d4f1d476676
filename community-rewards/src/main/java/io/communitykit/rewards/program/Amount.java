package io.communitykit.rewards.program;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import io.communitykit.activity.Activity;
import io.communitykit.config.Extension;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;

/**
 * Says how much one activity counts, in whole units; configuration.
 *
 * <pre>{@code
 * amount: {fixed: 10}
 * amount: {attribute: {name: amount, times: -1}}
 * }</pre>
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(value = Amount.Fixed.class, name = "fixed"),
    @JsonSubTypes.Type(value = Amount.FromAttribute.class, name = "attribute")
})
public sealed interface Amount {

    /**
     * Makes what computes the amount of an activity.
     *
     * @return pure and thread-safe; throws an {@link ArithmeticException} where the amount does not fit into 64 bits
     */
    ToLongFunction<Activity> formula();

    /** The largest amount of one activity, and the negative of the smallest: sums of millions of them fit. */
    long LARGEST = 1_000_000_000_000L;

    /**
     * Counts the same each time.
     *
     * @param number the amount, from -{@value Amount#LARGEST} to {@value Amount#LARGEST}; negative for a penalty
     */
    record Fixed(@JsonValue @Min(-LARGEST) @Max(LARGEST) long number) implements Amount {

        /** Takes the number as it is. */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Fixed {}

        @Override
        public ToLongFunction<Activity> formula() {
            return activity -> number;
        }
    }

    /**
     * Computes the amount from an attribute of the activity that is a whole number: {@code attribute * times / over +
     * plus}, where the division is exact and its remainder dropped, so that a penalty mirrors a reward. Where the
     * attribute is absent, or no whole number, the activity counts nothing.
     *
     * @param name the attribute
     * @param times what it is multiplied with, from -{@value Amount#LARGEST} to {@value Amount#LARGEST}; 1 if left away
     * @param over what the product is divided by, positive; 1 if left away
     * @param plus what is added, from -{@value Amount#LARGEST} to {@value Amount#LARGEST}; 0 if left away
     */
    record FromAttribute(
            @NotBlank String name,

            @JsonProperty(defaultValue = "1") @Min(-LARGEST) @Max(LARGEST)
            Long times,

            @JsonProperty(defaultValue = "1") @Min(1) @Max(LARGEST)
            Long over,

            @JsonProperty(defaultValue = "0") @Min(-LARGEST) @Max(LARGEST)
            Long plus)
            implements Amount {

        /** Puts in what was left away. */
        public FromAttribute {
            times = Objects.requireNonNullElse(times, 1L);
            over = Objects.requireNonNullElse(over, 1L);
            plus = Objects.requireNonNullElse(plus, 0L);
        }

        /**
         * Takes the amount as it is, times a factor.
         *
         * @param name the attribute
         * @param times what it is multiplied with
         */
        public FromAttribute(String name, long times) {
            this(name, times, 1L, 0L);
        }

        @Override
        public ToLongFunction<Activity> formula() {
            long factor = times;
            long divisor = over;
            long summand = plus;
            return activity -> {
                OptionalLong found = activity.attributes().whole(name);
                return found.isPresent()
                        ? Math.addExact(Math.multiplyExact(found.getAsLong(), factor) / divisor, summand)
                        : 0;
            };
        }
    }

    /**
     * Leaves the amount to the host.
     *
     * @param extension what a host registered with the reader
     */
    record Custom(Extension<Formula> extension) implements Amount {

        @Override
        public ToLongFunction<Activity> formula() {
            return extension.compiled()::amountOf;
        }
    }

    /** Computes an amount; what a host's extension is compiled to. Pure and thread-safe. */
    @FunctionalInterface
    interface Formula {

        /**
         * Computes the amount of an activity, from nothing else.
         *
         * @param activity the activity
         * @return the amount; 0 if it counts nothing
         */
        long amountOf(Activity activity);
    }

    /**
     * Counts the same each time.
     *
     * @param number the amount
     * @return the amount
     */
    static Amount fixed(long number) {
        return new Fixed(number);
    }

    /**
     * Takes the amount from an attribute.
     *
     * @param name the attribute
     * @param times what it is multiplied with
     * @return the amount
     */
    static Amount attribute(String name, long times) {
        return new FromAttribute(name, times);
    }
}
