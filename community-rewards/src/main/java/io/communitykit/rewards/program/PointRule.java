package io.communitykit.rewards.program;

import io.communitykit.activity.ActivityFilter;
import jakarta.validation.Valid;

/**
 * Gives or takes points for an activity; configuration.
 *
 * <pre>{@code
 * upvote: {on: {types: post.upvoted}, to: recipient, amount: {fixed: 10}}
 * }</pre>
 *
 * @param on which activities
 * @param to who gets the points
 * @param amount how many; negative for a penalty
 */
public record PointRule(
        @Valid ActivityFilter on, Beneficiary to, @Valid Amount amount) {}
