/**
 * The configuration of rewards: what earns points, badges and levels.
 *
 * <p>A {@link io.communitykit.rewards.program.RewardsProgram} is data that a person writes in YAML or JSON, or builds
 * in Java. It knows no engine, no storage and no clock.
 */
@NullMarked
package io.communitykit.rewards.program;

import org.jspecify.annotations.NullMarked;
