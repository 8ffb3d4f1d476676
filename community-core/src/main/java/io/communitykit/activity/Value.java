package io.communitykit.activity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.communitykit.Keys;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;

/**
 * Holds one typed attribute of an activity. Two values are equal if type and value are; {@code 1.0} and {@code 1.00}
 * are the same decimal.
 */
public sealed interface Value {

    /**
     * Reads a scalar as a value: a truth value, a whole number, a decimal, else text.
     *
     * @param scalar a {@link Boolean}, {@link Integer}, {@link Long}, {@link BigInteger}, {@link BigDecimal},
     *     {@link Instant} or {@link String}
     * @return the value
     * @throws IllegalArgumentException if it is none of these, or does not fit
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Value of(Object scalar) {
        if (scalar instanceof Boolean truth) {
            return new Truth(truth);
        } else if (scalar instanceof Integer || scalar instanceof Long) {
            return new Whole(((Number) scalar).longValue());
        } else if (scalar instanceof BigInteger number) {
            return new Exact(new BigDecimal(number));
        } else if (scalar instanceof BigDecimal number) {
            return new Exact(number);
        } else if (scalar instanceof Instant instant) {
            return new At(instant);
        } else if (scalar instanceof String text) {
            return new Text(text);
        }
        throw new IllegalArgumentException("value was of " + scalar.getClass().getName()
                + " but it must be a truth value, a number, an instant or text");
    }

    /**
     * Gives the value as it is written in a configuration.
     *
     * @return a {@link Boolean}, {@link Long}, {@link BigDecimal} or {@link String}
     */
    default Object scalar() {
        if (this instanceof Truth truth) {
            return truth.truth();
        } else if (this instanceof Whole whole) {
            return whole.number();
        } else if (this instanceof Exact exact) {
            return exact.number();
        }
        return toString();
    }

    /**
     * Holds text.
     *
     * @param text any text without NUL and unpaired surrogates; may be empty
     */
    record Text(@JsonValue String text) implements Value {

        /**
         * Checks the text.
         *
         * @throws IllegalArgumentException if the text cannot be stored
         */
        public Text {
            Keys.checkStorable("attribute text", text);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * Holds a whole number.
     *
     * @param number the number
     */
    record Whole(@JsonValue long number) implements Value {
        @Override
        public String toString() {
            return Long.toString(number);
        }
    }

    /**
     * Holds an exact decimal.
     *
     * @param number the number; trailing zeros are dropped
     */
    record Exact(@JsonValue BigDecimal number) implements Value {

        /** The most digits before and after the point that every storage can hold. */
        public static final int MAX_DIGITS = 30;

        /**
         * Drops trailing zeros.
         *
         * @throws IllegalArgumentException if the number needs more than {@value #MAX_DIGITS} digits before or after
         *     the point
         */
        public Exact {
            // The digits before the point first: stripping a number of extreme scale overflows.
            boolean fits = number.signum() == 0 || (long) number.precision() - number.scale() <= MAX_DIGITS;
            if (fits) {
                number = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
                fits = number.scale() <= MAX_DIGITS;
            }
            if (!fits) {
                throw new IllegalArgumentException(
                        "attribute decimal had precision " + number.precision() + " and scale " + number.scale()
                                + " but it must have at most " + MAX_DIGITS + " digits on each side of the point");
            }
        }

        @Override
        public String toString() {
            return number.toPlainString();
        }
    }

    /**
     * Holds a truth value.
     *
     * @param truth the value
     */
    record Truth(@JsonValue boolean truth) implements Value {
        @Override
        public String toString() {
            return Boolean.toString(truth);
        }
    }

    /**
     * Holds an instant, to the microsecond.
     *
     * @param instant the instant; anything finer is cut off
     */
    record At(@JsonValue Instant instant) implements Value {

        /**
         * Cuts the instant to microseconds.
         *
         * @throws IllegalArgumentException if the instant is outside the years 1 to 9999
         */
        public At {
            instant = Moment.storable("attribute instant", instant);
        }

        @Override
        public String toString() {
            return instant.toString();
        }
    }
}
