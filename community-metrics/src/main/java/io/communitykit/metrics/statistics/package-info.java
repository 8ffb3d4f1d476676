/**
 * Statistics that a figure needs so that it does not say more than it knows: intervals of shares, tests between
 * samples, how unequally something is spread. Pure functions; every real number is computed in a fixed order with
 * {@link StrictMath} and answered with stated digits.
 */
@NullMarked
package io.communitykit.metrics.statistics;

import org.jspecify.annotations.NullMarked;
