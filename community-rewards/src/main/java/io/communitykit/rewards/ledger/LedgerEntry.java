package io.communitykit.rewards.ledger;

/**
 * Records what a posting did to one account; never changed.
 *
 * @param account the account
 * @param sequence its number on that account, from 1 without gaps, in the order of booking
 * @param amount how much came in, or went out if negative
 * @param balance what was on the account then
 * @param posting the posting
 */
public record LedgerEntry(AccountId account, long sequence, long amount, long balance, Posting posting) {}
