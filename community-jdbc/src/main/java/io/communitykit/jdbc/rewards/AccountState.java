package io.communitykit.jdbc.rewards;

import io.communitykit.rewards.ledger.Account;
import io.communitykit.rewards.ledger.Balance;
import io.communitykit.rewards.ledger.PostResult;
import java.util.Optional;

/** Is an account as of some posting, with the number by which entries name it. */
record AccountState(long number, Account account, long balance, long entries) {

    /** Tells why an amount cannot be booked; empty if it can. */
    Optional<PostResult.Reason> refusal(long amount) {
        long next = balance + amount;
        if (((balance ^ next) & (amount ^ next)) < 0) {
            return Optional.of(PostResult.Reason.OVERFLOW);
        }
        return amount < 0 && next < 0 && !account.overdraft()
                ? Optional.of(PostResult.Reason.INSUFFICIENT)
                : Optional.empty();
    }

    AccountState plus(long amount) {
        return new AccountState(number, account, balance + amount, entries + 1);
    }

    Balance toBalance() {
        return new Balance(account, balance, entries);
    }
}
