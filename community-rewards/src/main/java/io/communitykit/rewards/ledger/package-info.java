/**
 * A double-entry ledger of whole numbers: append-only, balanced in each currency, idempotent by key.
 *
 * <p>{@link io.communitykit.rewards.ledger.Ledger} is the port; it knows nothing of programs and rules.
 */
@NullMarked
package io.communitykit.rewards.ledger;

import org.jspecify.annotations.NullMarked;
