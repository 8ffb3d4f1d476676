package io.communitykit.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.communitykit.activity.Attributes;
import io.communitykit.rewards.ledger.Account;
import io.communitykit.rewards.ledger.AccountId;
import io.communitykit.rewards.ledger.Balance;
import io.communitykit.rewards.ledger.Ledger;
import io.communitykit.rewards.ledger.LedgerEntry;
import io.communitykit.rewards.ledger.PostResult;
import io.communitykit.rewards.ledger.Posting;
import io.communitykit.rewards.ledger.PostingKey;
import io.communitykit.storage.ContentionException;
import io.communitykit.storage.Page;
import io.communitykit.storage.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Holds a ledger with the accounts and postings that its contracts work with. */
final class Books {

    /** Where points come from; may be overdrawn. */
    static final AccountId ISSUE = points("issue", "program");

    static final PostResult POSTED = new PostResult.Posted();
    static final PostResult DUPLICATE = new PostResult.Duplicate();

    final Storage storage;
    final Ledger ledger;

    private Books(Storage storage) {
        this.storage = storage;
        this.ledger = storage.port(Ledger.PORT);
    }

    /** Opens the issue account and those of some members, all empty. */
    static Books open(StorageUnderTest test, String... members) {
        Books books = new Books(test.openFresh());
        books.ledger.open(List.of(new Account(ISSUE, true)));
        for (String member : members) {
            books.ledger.open(List.of(new Account(member(member), false)));
        }
        return books;
    }

    static AccountId member(String name) {
        return points("member", name);
    }

    static AccountId points(String kind, String owner) {
        return new AccountId(kind, owner, "points");
    }

    static Posting transfer(String key, AccountId from, AccountId to, long amount) {
        return Posting.transfer(PostingKey.of(key), SampleTimes.NOON, from, to, amount, Attributes.none());
    }

    /** Gives a member points. */
    static Posting gift(String key, String member, long amount) {
        return transfer(key, ISSUE, member(member), amount);
    }

    /** Posts until no other transaction is in the way, as a service does. */
    PostResult post(Posting posting) {
        while (true) {
            try {
                return ledger.post(posting);
            } catch (ContentionException again) {
                // Each time somebody else has got on, so this ends.
            }
        }
    }

    long balance(AccountId account) {
        return ledger.balance(account).orElseThrow().amount();
    }

    List<LedgerEntry> entries(AccountId account) {
        List<LedgerEntry> all = new ArrayList<>();
        Page<LedgerEntry> page;
        do {
            page = ledger.entries(account, all.size(), 500);
            all.addAll(page.items());
        } while (page.more());
        return all;
    }

    static List<Balance> accounts(Ledger ledger) {
        List<Balance> all = new ArrayList<>();
        Page<Balance> page = ledger.accounts(Optional.empty(), 500);
        while (page.more()) {
            all.addAll(page.items());
            page = ledger.accounts(page.last().map(balance -> balance.account().id()), 500);
        }
        all.addAll(page.items());
        return all;
    }

    /** Checks what is true of every ledger at any time. */
    static void check(Storage storage) {
        Books books = new Books(storage);
        Map<String, Long> sums = new TreeMap<>();
        for (Balance balance : accounts(books.ledger)) {
            AccountId account = balance.account().id();
            sums.merge(account.currency(), balance.amount(), Math::addExact);
            long sum = 0;
            long number = 0;
            for (LedgerEntry entry : books.entries(account)) {
                sum += entry.amount();
                assertEquals(++number, entry.sequence(), () -> "the number of " + entry);
                assertEquals(sum, entry.balance(), () -> "the balance after " + entry);
                assertTrue(
                        entry.posting().legs().stream()
                                .anyMatch(leg -> leg.account().equals(account) && leg.amount() == entry.amount()),
                        () -> entry + " does not stand in its posting");
            }
            assertEquals(sum, balance.amount(), () -> "the balance of " + account + " and the sum of its entries");
            assertEquals(number, balance.entries(), () -> "how many entries " + account + " has");
        }
        sums.forEach((currency, sum) -> assertEquals(0, sum, () -> "the sum of all balances in " + currency));
    }
}
