package io.communitykit.metrics.network;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.communitykit.activity.ActivityFilter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says what ties members; configuration.
 *
 * <pre>{@code
 * ties: {types: [message.sent, answer.posted]}
 * top: 10
 * }</pre>
 *
 * @param ties what ties its actor to its recipient; an activity without recipient ties nobody
 * @param top how many voices a report lists
 */
public record NetworkModel(
        @NotEmpty @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<@Valid ActivityFilter> ties,

        @JsonProperty(defaultValue = "20") @PositiveOrZero Integer top) {

    private static final int TOP = 20;

    /**
     * Copies the list; what is left away is empty, or the default.
     *
     * @param ties what ties its actor to its recipient
     * @param top how many voices a report lists
     */
    public NetworkModel(@Nullable List<ActivityFilter> ties, @Nullable Integer top) {
        this.ties = List.copyOf(Objects.requireNonNullElse(ties, List.of()));
        this.top = Objects.requireNonNullElse(top, TOP);
    }

    /**
     * Ties members by some activities, and lists twenty voices.
     *
     * @param ties what ties its actor to its recipient
     * @return the configuration
     */
    public static NetworkModel of(ActivityFilter... ties) {
        return new NetworkModel(List.of(ties), TOP);
    }
}
