package io.communitykit.rewards.ledger;

/**
 * Tells what is on an account.
 *
 * @param account the account
 * @param amount the sum of its entries, in whole units
 * @param entries how many entries it has, which is the sequence number of the last one
 */
public record Balance(Account account, long amount, long entries) {}
