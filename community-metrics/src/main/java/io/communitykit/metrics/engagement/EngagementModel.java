package io.communitykit.metrics.engagement;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.communitykit.config.ConfigCheck;
import io.communitykit.config.SelfChecking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says how engagement is scored; configuration.
 *
 * <pre>{@code
 * decay: {halfLife: P30D}
 * days: 365
 * weights:
 *   answers: {activity: {types: answer.posted}, weight: 4, perDay: 10}
 * levels: [{name: core, atLeast: 20}, {name: regular, atLeast: 5}]
 * }</pre>
 *
 * @param decay how worth fades
 * @param days how many days, the day of the question included, count at all; what is older is worth nothing
 * @param weights what counts, by name, in the order of the sum
 * @param levels names for scores; a member has the one with the greatest bound that the score reaches
 * @param top how many members a report lists
 */
public record EngagementModel(
        @NotNull @Valid Decay decay,

        @JsonProperty(defaultValue = "365") @Positive @Max(EngagementModel.MAX_DAYS)
        Integer days,

        @NotEmpty Map<@NotBlank @Size(max = EngagementModel.MAX_NAME) String, @Valid ActivityWeight> weights,
        List<@Valid Level> levels,
        @JsonProperty(defaultValue = "20") @Positive Integer top)
        implements SelfChecking {

    /** The longest name of a weight, in UTF-16 characters. */
    public static final int MAX_NAME = 60;

    /** The longest horizon in days. */
    public static final int MAX_DAYS = 3660;

    /** The horizon that is left away. */
    private static final int YEAR = 365;

    /** The length of the list that is left away. */
    private static final int TOP = 20;

    /** Copies the parts; what is left away is empty, or the default. */
    public EngagementModel(
            Decay decay,
            @Nullable Integer days,
            @Nullable Map<String, ActivityWeight> weights,
            @Nullable List<Level> levels,
            @Nullable Integer top) {
        this.decay = decay;
        this.days = Objects.requireNonNullElse(days, YEAR);
        this.weights = Collections.unmodifiableMap(new LinkedHashMap<>(Objects.requireNonNullElse(weights, Map.of())));
        this.levels = List.copyOf(Objects.requireNonNullElse(levels, List.of()));
        this.top = Objects.requireNonNullElse(top, TOP);
    }

    @Override
    public void check(ConfigCheck check) {
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; i < levels.size(); i++) {
            String name = levels.get(i).name();
            if (!names.add(name)) {
                check.duplicate("levels[" + i + "].name", name);
            }
        }
    }

    /**
     * Scores with a horizon of a year, without levels.
     *
     * @param decay how worth fades
     * @param weights what counts, by name
     * @return the configuration
     */
    public static EngagementModel of(Decay decay, Map<String, ActivityWeight> weights) {
        return new EngagementModel(decay, YEAR, weights, List.of(), TOP);
    }

    /**
     * Names scores from a bound on.
     *
     * @param name what members with such a score are called
     * @param atLeast the least score
     */
    public record Level(@NotBlank String name, @NotNull BigDecimal atLeast) {}
}
