package io.communitykit.metrics.engagement;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.communitykit.activity.ActivityFilter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says what one kind of activity is worth; configuration.
 *
 * @param activity which activities
 * @param weight the worth of one on its day, within a million of zero
 * @param perDay how many count per member and day; absent for all of them
 * @param to whose engagement it is
 */
public record ActivityWeight(
        @NotNull @Valid ActivityFilter activity,

        @NotNull @DecimalMin("-1000000") @DecimalMax("1000000")
        BigDecimal weight,

        @Nullable @Positive Integer perDay,
        @JsonProperty(defaultValue = "actor") @NotNull Side to) {

    /** Puts in what was left away. */
    public ActivityWeight(ActivityFilter activity, BigDecimal weight, @Nullable Integer perDay, @Nullable Side to) {
        this.activity = activity;
        this.weight = weight;
        this.perDay = perDay;
        this.to = Objects.requireNonNullElse(to, Side.ACTOR);
    }

    /** Says which side of an activity is meant. */
    public enum Side {
        /** Who did it. */
        ACTOR,
        /** Whom it was done to, such as the author of a post that was voted up. */
        RECIPIENT
    }

    /**
     * Gives the actor a weight for every activity.
     *
     * @param activity which activities
     * @param weight the worth of one
     * @return the weight
     */
    public static ActivityWeight of(ActivityFilter activity, String weight) {
        return new ActivityWeight(activity, new BigDecimal(weight), null, Side.ACTOR);
    }

    /**
     * Caps what counts on one day.
     *
     * @param most how many per member and day, positive
     * @return the weight with the cap
     */
    public ActivityWeight capped(int most) {
        return new ActivityWeight(activity, weight, most, to);
    }
}
