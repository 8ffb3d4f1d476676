package io.communitykit.rewards.program;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Describes one kind of points; configuration. What a member sees is {@code start} and what was earned.
 *
 * <p>The order in which rules are written means nothing: where several of them pay for one activity, they do so in the
 * order of their names.
 *
 * @param start what a member has before earning anything; 0 if left away
 * @param floor what a penalty cannot take a member below, checked at each activity; none if left away
 * @param caps the limits, by name
 * @param rules what gives and takes points, by name
 */
public record PointCurrency(
        @JsonProperty(defaultValue = "0") @Min(-Amount.LARGEST) @Max(Amount.LARGEST)
        long start,

        @Min(-Amount.LARGEST) @Max(Amount.LARGEST) @Nullable Long floor,

        Map<@NotBlank @Size(max = RewardsProgram.MAX_NAME) String, @Valid Cap> caps,
        Map<@NotBlank @Size(max = RewardsProgram.MAX_NAME) String, @Valid PointRule> rules) {

    /** Copies the parts; what is left away is empty. */
    public PointCurrency(
            @JsonProperty(defaultValue = "0") long start,
            @Nullable Long floor,
            @Nullable Map<String, Cap> caps,
            @Nullable Map<String, PointRule> rules) {
        this.start = start;
        this.floor = floor;
        this.caps = Names.copy(caps);
        this.rules = Names.copy(rules);
    }
}
