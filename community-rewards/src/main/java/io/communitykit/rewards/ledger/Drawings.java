package io.communitykit.rewards.ledger;

import io.communitykit.MemberId;
import io.communitykit.storage.Erasure;
import io.communitykit.storage.Personal;
import io.communitykit.storage.Versioned;
import java.util.Optional;

/**
 * Sums up what is set aside on an account and what was drawn from it; state. Whoever draws replaces it, so that two at
 * once never draw the same amount.
 *
 * @param account the account
 * @param held what open holds keep
 * @param drawn what was settled
 * @param version the version of this state
 */
public record Drawings(AccountId account, long held, long drawn, long version)
        implements Versioned<AccountId>, Personal<Drawings> {

    static Drawings none(AccountId account) {
        return new Drawings(account, 0, 0, 0);
    }

    Drawings plus(long moreHeld, long moreDrawn) {
        return new Drawings(account, Math.addExact(held, moreHeld), Math.addExact(drawn, moreDrawn), version + 1);
    }

    @Override
    public AccountId key() {
        return account;
    }

    @Override
    public boolean concerns(MemberId member) {
        return account.concerns(member);
    }

    @Override
    public Optional<Drawings> erased(Erasure erasure) {
        return Optional.of(new Drawings(account.erased(erasure).orElseThrow(), held, drawn, FIRST_VERSION));
    }
}
