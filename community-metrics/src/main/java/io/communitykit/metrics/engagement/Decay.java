package io.communitykit.metrics.engagement;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Duration;

/** Says how what a member did fades with time; configuration: {@code halfLife: P30D} or {@code monthly: 0.9}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(value = Decay.HalfLife.class, name = "halfLife"),
    @JsonSubTypes.Type(value = Decay.Monthly.class, name = "monthly")
})
public sealed interface Decay {

    /**
     * Halves the worth of an activity after each half-life, by whole days of age: {@code 2^(-age / halfLife)}.
     *
     * @param time the half-life, at least an hour; parts of a second do not count
     */
    record HalfLife(@JsonValue @NotNull Duration time) implements Decay {

        /**
         * Checks the half-life.
         *
         * @throws IllegalArgumentException if it is shorter than an hour
         */
        public HalfLife {
            if (time.compareTo(Duration.ofHours(1)) < 0) {
                throw new IllegalArgumentException(
                        "halfLife was " + time + " but it must be at least an hour, such as 'P30D'");
            }
        }
    }

    /**
     * Multiplies the worth of an activity by a factor at the beginning of each calendar month. A factor of 0.9 is how
     * the Orbit model fades.
     *
     * @param factor above 0 and at most 1
     */
    record Monthly(
            @JsonValue @NotNull @DecimalMin(value = "0", inclusive = false) @DecimalMax("1")
            BigDecimal factor) implements Decay {

        /**
         * Checks the factor.
         *
         * @throws IllegalArgumentException if it is not above 0 and at most 1
         */
        public Monthly {
            if (factor.signum() <= 0 || factor.compareTo(BigDecimal.ONE) > 0) {
                throw new IllegalArgumentException("monthly was " + factor + " but it must be above 0 and at most 1");
            }
        }
    }
}
