package io.communitykit.rewards.redemption;

import io.communitykit.config.PositiveDuration;
import io.communitykit.rewards.program.Amount;
import io.communitykit.rewards.program.RewardsProgram;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says what points can be spent on; configuration.
 *
 * <pre>{@code
 * items:
 *   mug: {points: karma, price: 100, stock: 20, perMember: 1, level: {ladder: trust, atLeast: regular}, reserved: P7D}
 * }</pre>
 *
 * @param items the items, by name
 */
public record Catalog(@NotEmpty Map<@NotBlank @Size(max = RewardsProgram.MAX_NAME) String, @Valid Item> items) {

    /** Copies the map. */
    public Catalog(@Nullable Map<String, Item> items) {
        this.items = Collections.unmodifiableMap(new LinkedHashMap<>(Objects.requireNonNullElse(items, Map.of())));
    }

    /**
     * Is one item.
     *
     * @param points in which points it is paid
     * @param price how many of them
     * @param stock how many there are; without limit if left away
     * @param perMember how many a member can have; without limit if left away
     * @param level the level that it takes; none if left away
     * @param reserved how long a reservation waits to be fulfilled; for good if left away
     */
    public record Item(
            @NotBlank @Size(max = RewardsProgram.MAX_NAME) String points,
            @Positive @Max(Amount.LARGEST) long price,
            @Positive @Nullable Long stock,
            @Positive @Nullable Long perMember,
            @Valid @Nullable Gate level,
            @PositiveDuration @Nullable Duration reserved) {}

    /**
     * Demands a level.
     *
     * @param ladder the ladder
     * @param atLeast the name of the lowest step that will do
     */
    public record Gate(
            @NotBlank @Size(max = RewardsProgram.MAX_NAME) String ladder,
            @NotBlank @Size(max = RewardsProgram.MAX_NAME) String atLeast) {}
}
