package io.communitykit.testkit.contract.broken;

import io.communitykit.MemberId;
import io.communitykit.rewards.ledger.Account;
import io.communitykit.rewards.ledger.AccountId;
import io.communitykit.rewards.ledger.Balance;
import io.communitykit.rewards.ledger.Ledger;
import io.communitykit.rewards.ledger.LedgerEntry;
import io.communitykit.rewards.ledger.PostResult;
import io.communitykit.rewards.ledger.Posting;
import io.communitykit.rewards.ledger.PostingKey;
import io.communitykit.storage.Erasure;
import io.communitykit.storage.Page;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Passes everything on; a defect overrides one method. */
class Ledgers implements Ledger {

    final Ledger sound;

    Ledgers(Ledger sound) {
        this.sound = sound;
    }

    @Override
    public Set<AccountId> open(Collection<Account> accounts) {
        return sound.open(accounts);
    }

    @Override
    public List<PostResult> post(List<Posting> postings) {
        return sound.post(postings);
    }

    @Override
    public Map<AccountId, Balance> balances(Collection<AccountId> accounts) {
        return sound.balances(accounts);
    }

    @Override
    public Page<Balance> accounts(Optional<AccountId> after, int limit) {
        return sound.accounts(after, limit);
    }

    @Override
    public Page<LedgerEntry> entries(AccountId account, long after, int limit) {
        return sound.entries(account, after, limit);
    }

    @Override
    public Map<PostingKey, Posting> findAll(Collection<PostingKey> keys) {
        return sound.findAll(keys);
    }

    @Override
    public void export(MemberId member, Consumer<? super Record> to) {
        sound.export(member, to);
    }

    @Override
    public void erase(Erasure erasure) {
        sound.erase(erasure);
    }
}
