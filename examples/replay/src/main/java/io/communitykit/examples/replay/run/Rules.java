package io.communitykit.examples.replay.run;

import io.communitykit.metrics.MetricsModel;
import io.communitykit.moderation.policy.ModerationPolicy;
import io.communitykit.rewards.program.RewardsProgram;

/**
 * Holds the configurations that a replay follows.
 *
 * @param rewards points, badges and levels
 * @param policy the house rules
 * @param metrics what is measured
 */
public record Rules(RewardsProgram rewards, ModerationPolicy policy, MetricsModel metrics) {}
