package io.communitykit.rewards.program;

import io.communitykit.activity.ActivityFilter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Sums activities about a subject, such as the votes on a post; configuration. The sum begins at 0 and runs in event
 * time, also over activities whose members are unknown.
 *
 * <pre>{@code
 * votes:
 *   sum:
 *     - {on: {types: post.upvoted}, amount: {fixed: 1}}
 *     - {on: {types: post.downvoted}, amount: {fixed: -1}}
 * }</pre>
 *
 * @param sum what is added; every term that selects an activity counts
 */
public record Score(@NotEmpty List<@Valid Term> sum) {

    /** Copies the terms. */
    public Score(@Nullable List<Term> sum) {
        this.sum = List.copyOf(Objects.requireNonNullElse(sum, List.of()));
    }

    /**
     * Adds an amount for each activity of a kind.
     *
     * @param on which activities
     * @param amount how much each adds
     */
    public record Term(@Valid ActivityFilter on, @Valid Amount amount) {}
}
