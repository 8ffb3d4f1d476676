package io.communitykit.rewards.program;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.communitykit.config.ConfigCheck;
import io.communitykit.config.SelfChecking;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Limits what some point rules give a member in a period; configuration.
 *
 * <p>The sum is net: what bound rules take away makes room again. The award that crosses the cap is cut down to it, and
 * then nothing is given until there is room again. Rules that are not bound neither fill the cap nor feel it. So both
 * readings of a cap can be written: bind the penalties too, or leave them out.
 *
 * @param points how many points at most in a period, zero or more
 * @param per how often it begins anew; each day if left away
 * @param binds the point rules of the same currency that it binds
 */
public record Cap(
        @PositiveOrZero @Max(Amount.LARGEST) long points,

        @JsonProperty(defaultValue = "day") CapPeriod per,

        @NotEmpty @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<@NotBlank String> binds)
        implements SelfChecking {

    /** Copies the list and puts in what was left away. */
    public Cap(long points, @JsonProperty(defaultValue = "day") @Nullable CapPeriod per, @Nullable List<String> binds) {
        this.points = points;
        this.per = Objects.requireNonNullElse(per, CapPeriod.DAY);
        this.binds = List.copyOf(Objects.requireNonNullElse(binds, List.of()));
    }

    @Override
    public void check(ConfigCheck check) {
        check.enclosing(PointCurrency.class).ifPresent(currency -> {
            for (int i = 0; i < binds.size(); i++) {
                check.dangling(
                        "binds[" + i + "]", binds.get(i), currency.rules().keySet());
            }
        });
    }
}
