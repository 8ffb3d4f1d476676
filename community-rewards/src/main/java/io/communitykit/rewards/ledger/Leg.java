package io.communitykit.rewards.ledger;

/**
 * Changes one account; part of a posting.
 *
 * @param account the account
 * @param amount how much comes in, or goes out if negative; in whole units, never 0
 */
public record Leg(AccountId account, long amount) {

    /**
     * Checks the amount.
     *
     * @throws IllegalArgumentException if the amount is 0
     */
    public Leg {
        if (amount == 0) {
            throw new IllegalArgumentException("leg.amount of " + account + " was 0 but it must be another number");
        }
    }

    Leg reversed(PostingKey posting) {
        if (amount == Long.MIN_VALUE) {
            throw new IllegalArgumentException("leg.amount of " + account + " in " + posting + " was " + amount
                    + " but it must have an opposite to be taken back");
        }
        return new Leg(account, -amount);
    }
}
