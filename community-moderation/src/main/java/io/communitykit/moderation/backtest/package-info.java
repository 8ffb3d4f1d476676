/**
 * Tries policies on what happened: {@link io.communitykit.moderation.backtest.Backtest} replays a policy over a
 * history, {@link io.communitykit.moderation.backtest.PolicyDifference} compares two,
 * {@link io.communitykit.moderation.backtest.Tuning} proposes changes and proves that they lose nothing, and
 * {@link io.communitykit.moderation.backtest.RuleHealth} finds rules that are silent, noisy or redundant. Nothing is
 * recorded, and no text is kept.
 */
@NullMarked
package io.communitykit.moderation.backtest;

import org.jspecify.annotations.NullMarked;
