/** Spending points: a catalog of items, reservations, and what becomes of them. */
@NullMarked
package io.communitykit.rewards.redemption;

import org.jspecify.annotations.NullMarked;
