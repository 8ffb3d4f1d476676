package io.communitykit.rewards.program;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.communitykit.activity.ActivityFilter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Demands that not too much of what a member does fails; configuration.
 *
 * <pre>{@code
 * provided: {among: {types: question.asked}, fails: {types: question.asked, where: {open: {is: false}}}, atMost: 50}
 * }</pre>
 *
 * @param among which activities are counted
 * @param fails which of them count as failed: those that pass any of these
 * @param atMost how many failed ones there may be of a hundred, from 0 to 100; exactly that many are not too many
 */
public record Share(
        @Valid ActivityFilter among,

        @NotEmpty @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<@Valid ActivityFilter> fails,

        @Min(0) @Max(100) int atMost) {

    /** Copies the list. */
    public Share(ActivityFilter among, @Nullable List<ActivityFilter> fails, int atMost) {
        this.among = among;
        this.fails = List.copyOf(Objects.requireNonNullElse(fails, List.of()));
        this.atMost = atMost;
    }
}
