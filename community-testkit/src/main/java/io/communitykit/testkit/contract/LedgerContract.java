package io.communitykit.testkit.contract;

import io.communitykit.rewards.ledger.Ledger;
import io.communitykit.storage.Storage;

/** Tests what a {@link Ledger} promises; after each test the books are checked as a whole. */
public interface LedgerContract extends LedgerPostingContract, LedgerReadContract {

    @Override
    default void checkInvariants(Storage storage) {
        Books.check(storage);
    }
}
