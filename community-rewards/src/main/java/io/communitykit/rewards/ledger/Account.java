package io.communitykit.rewards.ledger;

/**
 * Says on which terms an account is kept.
 *
 * @param id its name
 * @param overdraft whether its balance may be negative, as that of an account from which points are issued is
 */
public record Account(AccountId id, boolean overdraft) {}
