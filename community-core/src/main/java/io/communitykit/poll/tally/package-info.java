/**
 * Counts ballots exactly under a rule with a name.
 *
 * <p>A {@link io.communitykit.poll.tally.TallyRule} is data, {@link io.communitykit.poll.tally.Ballots} are papers in
 * piles, {@link io.communitykit.poll.tally.TallyEngine} turns both into a
 * {@link io.communitykit.poll.tally.TallyResult} with every figure that led to it. Nothing here knows a voter, a clock
 * or a store, and nothing is a floating-point number.
 */
@NullMarked
package io.communitykit.poll.tally;

import org.jspecify.annotations.NullMarked;
