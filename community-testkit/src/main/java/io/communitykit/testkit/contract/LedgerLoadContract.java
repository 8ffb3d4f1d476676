package io.communitykit.testkit.contract;

import static io.communitykit.testkit.contract.Books.DUPLICATE;
import static io.communitykit.testkit.contract.Books.ISSUE;
import static io.communitykit.testkit.contract.Books.POSTED;
import static io.communitykit.testkit.contract.Books.gift;
import static io.communitykit.testkit.contract.Books.member;
import static io.communitykit.testkit.contract.Books.transfer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.communitykit.activity.Attributes;
import io.communitykit.rewards.ledger.Account;
import io.communitykit.rewards.ledger.AccountId;
import io.communitykit.rewards.ledger.Balance;
import io.communitykit.rewards.ledger.EntryChain;
import io.communitykit.rewards.ledger.Ledger;
import io.communitykit.rewards.ledger.LedgerEntry;
import io.communitykit.rewards.ledger.Leg;
import io.communitykit.rewards.ledger.PostResult;
import io.communitykit.rewards.ledger.Posting;
import io.communitykit.rewards.ledger.PostingKey;
import io.communitykit.storage.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Tests fifteen invariants of a {@link Ledger} under load, with the numbers that ledger conformance suites use. After
 * each test the books are checked as a whole.
 */
public interface LedgerLoadContract extends StorageUnderTest {

    /**
     * Says how many threads post at the same time where a test asks for more posts than that.
     *
     * @return how many, 32 unless overridden
     */
    default int threads() {
        return 32;
    }

    @Override
    default void checkInvariants(Storage storage) {
        Books.check(storage);
    }

    /** 01: posts in three currencies. */
    @Test
    @DisplayName("01 Every currency is balanced after 300 postings in three of them")
    default void everyCurrencyIsBalanced() {
        Ledger ledger = openFresh().port(Ledger.PORT);
        List<String> currencies = List.of("points", "coins", "stars");
        for (String currency : currencies) {
            ledger.open(List.of(
                    new Account(new AccountId("issue", "p", currency), true),
                    new Account(new AccountId("member", "ana", currency), false)));
        }
        for (int i = 0; i < 300; i++) {
            String currency = currencies.get(i % 3);
            ledger.post(transfer(
                    "k-" + i,
                    new AccountId("issue", "p", currency),
                    new AccountId("member", "ana", currency),
                    i % 7 == 6 ? -20 : i + 1));
        }

        Map<String, Long> sums = new TreeMap<>();
        Books.accounts(ledger)
                .forEach(balance -> sums.merge(balance.account().id().currency(), balance.amount(), Math::addExact));
        assertEquals(Map.of("points", 0L, "coins", 0L, "stars", 0L), sums);
        assertTrue(Books.accounts(ledger).stream().anyMatch(balance -> balance.amount() > 0));
    }

    /** 02: reads the journal, posts on, and reads it again. */
    @Test
    @DisplayName("02 What was booked stands unchanged before what is booked later")
    default void whatWasBookedStandsUnchanged() {
        Books books = Books.open(this, "ana");
        post(books, 50, i -> gift("early-" + i, "ana", i + 1));
        List<LedgerEntry> early = books.entries(member("ana"));

        post(books, 50, i -> gift("late-" + i, "ana", 1));

        assertEquals(early, books.entries(member("ana")).subList(0, 50));
        assertEquals(100, books.entries(member("ana")).size());
    }

    /** 03: notes a link, posts on, and computes it again; then changes one entry of a copy. */
    @Test
    @DisplayName("03 The chain of entries verifies from the beginning")
    default void theChainOfEntriesVerifiesFromTheBeginning() {
        Books books = Books.open(this, "ana");
        post(books, 20, i -> gift("early-" + i, "ana", i + 1));
        String noted = EntryChain.link(EntryChain.GENESIS, books.entries(member("ana")));

        post(books, 20, i -> gift("late-" + i, "ana", 1));

        List<LedgerEntry> entries = books.entries(member("ana"));
        assertEquals(noted, EntryChain.link(EntryChain.GENESIS, entries.subList(0, 20)));
        assertEquals(EntryChain.link(EntryChain.GENESIS, entries), EntryChain.link(noted, entries.subList(20, 40)));
        List<LedgerEntry> forged = new ArrayList<>(entries.subList(0, 20));
        LedgerEntry old = forged.get(7);
        forged.set(7, new LedgerEntry(old.account(), 8, old.amount() + 1, old.balance() + 1, old.posting()));
        assertNotEquals(noted, EntryChain.link(EntryChain.GENESIS, forged));
    }

    /** 04: posts everything a second time. */
    @Test
    @DisplayName("04 Replaying 100 postings answers duplicates and adds no entry")
    default void replayingAnswersDuplicatesAndAddsNoEntry() {
        Books books = Books.open(this, "ana");
        List<Posting> postings =
                IntStream.range(0, 100).mapToObj(i -> gift("k-" + i, "ana", 1)).toList();
        books.ledger.post(postings);

        List<PostResult> again = books.ledger.post(postings);

        assertEquals(postings.stream().map(posting -> DUPLICATE).toList(), again);
        assertEquals(100, books.entries(member("ana")).size());
        assertEquals(100, books.balance(member("ana")));
    }

    /** 05: lets 64 threads post one key. */
    @Test
    @DisplayName("05 Of 64 simultaneous posts of one key exactly one is applied")
    default void ofManyPostsOfOneKeyExactlyOneIsApplied() {
        Books books = Books.open(this, "ana");

        List<PostResult> results = Other.together(64, number -> books.post(gift("one", "ana", 100)));

        assertEquals(1, results.stream().filter(POSTED::equals).count());
        assertEquals(63, results.stream().filter(DUPLICATE::equals).count());
        assertEquals(100, books.balance(member("ana")));
    }

    /** 06: credits one account 500 times. */
    @Test
    @DisplayName("06 500 simultaneous credits of 100 to one account make exactly 50,000")
    default void manyCreditsToOneAccountAddUp() {
        Books books = Books.open(this, "ana");

        List<PostResult> results = post(books, 500, i -> gift("k-" + i, "ana", 100));

        assertEquals(500, results.stream().filter(POSTED::equals).count());
        assertEquals(50_000, books.balance(member("ana")));
    }

    /** 07: moves points around among eight accounts. */
    @Test
    @DisplayName("07 400 simultaneous transfers among 8 accounts keep the total")
    default void manyTransfersKeepTheTotal() {
        Books books = eight(this, 1000);

        post(books, 400, i -> around("k-", i));

        assertEquals(8000, total(books));
    }

    /** 08: compares balances with the journal, which the check after each test does, too. */
    @Test
    @DisplayName("08 After 200 simultaneous transfers each balance is what the journal says")
    default void eachBalanceIsWhatTheJournalSays() {
        Books books = eight(this, 50);

        post(books, 200, i -> around("k-", i));

        for (int i = 0; i < 8; i++) {
            AccountId account = member("m-" + i);
            assertEquals(
                    books.entries(account).stream()
                            .mapToLong(LedgerEntry::amount)
                            .sum(),
                    books.balance(account));
        }
    }

    /** 09: withdraws twice as much as there is. */
    @Test
    @DisplayName("09 Of 20 simultaneous withdrawals of 1,000 from 10,000 exactly 10 are applied and 0 are left")
    default void ofManyWithdrawalsExactlyAsManyAsCoveredAreApplied() {
        Books books = Books.open(this, "ana", "shop");
        books.post(gift("g", "ana", 10_000));

        List<PostResult> results =
                Other.together(20, i -> books.post(transfer("w-" + i, member("ana"), member("shop"), 1000)));

        assertEquals(10, results.stream().filter(POSTED::equals).count());
        assertEquals(
                10,
                results.stream().filter(PostResult.Refused.class::isInstance).count());
        assertEquals(0, books.balance(member("ana")));
        assertEquals(10_000, books.balance(member("shop")));
    }

    /** 10: moves one unit at a time. */
    @Test
    @DisplayName("10 1,000 transfers of one unit are exact")
    default void manyTransfersOfOneUnitAreExact() {
        Books books = Books.open(this, "ana", "ben");
        books.post(gift("g", "ana", 1000));

        books.ledger.post(IntStream.range(0, 1000)
                .mapToObj(i -> transfer("k-" + i, member("ana"), member("ben"), 1))
                .toList());

        assertEquals(0, books.balance(member("ana")));
        assertEquals(1000, books.balance(member("ben")));
    }

    /** 11: tries to turn coins into points, directly and hidden among other legs. */
    @Test
    @DisplayName("11 A posting that mixes currencies is refused")
    default void aPostingThatMixesCurrenciesIsRefused() {
        Books books = Books.open(this, "ana");
        AccountId coins = new AccountId("member", "ana", "coins");
        books.ledger.open(List.of(new Account(coins, true)));

        assertThrows(IllegalArgumentException.class, () -> transfer("k", coins, member("ana"), 5));
        List<Leg> legs = List.of(new Leg(coins, -5), new Leg(member("ana"), 8), new Leg(ISSUE, -3));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Posting(PostingKey.of("k"), SampleTimes.NOON, legs, Attributes.none()));
        assertEquals(0, books.balance(coins));
    }

    /** 12: takes a posting back, twice. */
    @Test
    @DisplayName("12 A reversal adds entries, keeps the first ones, and leaves nothing")
    default void aReversalAddsEntriesAndLeavesNothing() {
        Books books = Books.open(this, "ana");
        Posting posting = gift("g", "ana", 250);
        books.post(posting);
        List<LedgerEntry> before = books.entries(member("ana"));
        Posting back = posting.reversed(PostingKey.of("g", "back"), SampleTimes.NOON, Attributes.none());

        assertEquals(POSTED, books.post(back));
        assertEquals(DUPLICATE, books.post(back));

        List<LedgerEntry> after = books.entries(member("ana"));
        assertEquals(before, after.subList(0, 1));
        assertEquals(
                List.of(250L, -250L), after.stream().map(LedgerEntry::amount).toList());
        assertEquals(0, books.balance(member("ana")));
        assertEquals(0, books.balance(ISSUE));
    }

    /** 13: adds the legs of all postings up again. */
    @Test
    @DisplayName("13 After 300 simultaneous transfers what is built again from the journal equals the balances")
    default void whatIsBuiltAgainFromTheJournalEqualsTheBalances() {
        Books books = eight(this, 200);
        post(books, 300, i -> around("k-", i));

        Map<PostingKey, Posting> journal = new java.util.LinkedHashMap<>();
        List<Balance> live = Books.accounts(books.ledger);
        live.forEach(balance -> books.entries(balance.account().id())
                .forEach(entry -> journal.put(entry.posting().key(), entry.posting())));
        Map<AccountId, Long> built = new TreeMap<>();
        journal.values()
                .forEach(posting ->
                        posting.legs().forEach(leg -> built.merge(leg.account(), leg.amount(), Math::addExact)));

        Map<AccountId, Long> amounts = new TreeMap<>();
        live.forEach(balance -> amounts.put(balance.account().id(), balance.amount()));
        assertEquals(amounts, built);
    }

    /** 14: looks at the numbers of one account that everybody posts to. */
    @Test
    @DisplayName("14 After 150 simultaneous postings the numbers of each account are unique and ascending without gaps")
    default void theNumbersOfEachAccountAreUniqueAndAscending() {
        Books books = Books.open(this, "ana", "ben");

        post(books, 150, i -> gift("k-" + i, i % 3 == 0 ? "ben" : "ana", 1));

        for (AccountId account : List.of(member("ana"), member("ben"), ISSUE)) {
            List<LedgerEntry> entries = books.entries(account);
            assertEquals(
                    IntStream.rangeClosed(1, entries.size())
                            .mapToObj(Long::valueOf)
                            .toList(),
                    entries.stream().map(LedgerEntry::sequence).toList());
        }
        assertEquals(150, books.entries(ISSUE).size());
    }

    /** 15: posts what was refused again, while it is still not covered. */
    @Test
    @DisplayName("15 A repetition of what was refused is not answered as applied")
    default void aRepetitionOfWhatWasRefusedIsNotAnsweredAsApplied() {
        Books books = Books.open(this, "ana", "ben");
        Posting posting = transfer("k", member("ana"), member("ben"), 5);
        PostResult refused = new PostResult.Refused(member("ana"), PostResult.Reason.INSUFFICIENT);

        List<PostResult> results = Other.together(16, number -> books.post(posting));

        assertEquals(results.stream().map(result -> refused).toList(), results);
        assertEquals(refused, books.post(posting));
        assertEquals(List.of(), books.entries(member("ben")));
    }

    /** Posts so many, as many at the same time as there are threads. */
    private List<PostResult> post(Books books, int count, IntFunction<Posting> posting) {
        int threads = Math.min(count, threads());
        return Other.together(threads, thread -> {
                    List<PostResult> results = new ArrayList<>();
                    for (int i = thread; i < count; i += threads) {
                        results.add(books.post(posting.apply(i)));
                    }
                    return results;
                })
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private static Books eight(StorageUnderTest test, long each) {
        Books books =
                Books.open(test, IntStream.range(0, 8).mapToObj(i -> "m-" + i).toArray(String[]::new));
        IntStream.range(0, 8).forEach(i -> books.post(gift("start-" + i, "m-" + i, each)));
        return books;
    }

    private static Posting around(String key, int i) {
        return transfer(key + i, member("m-" + i % 8), member("m-" + (i * 5 + 3) % 8), i % 40 + 1);
    }

    private static long total(Books books) {
        return IntStream.range(0, 8)
                .mapToLong(i -> books.balance(member("m-" + i)))
                .sum();
    }
}
