package io.communitykit.testkit.contract;

import static io.communitykit.testkit.contract.Books.DUPLICATE;
import static io.communitykit.testkit.contract.Books.ISSUE;
import static io.communitykit.testkit.contract.Books.POSTED;
import static io.communitykit.testkit.contract.Books.gift;
import static io.communitykit.testkit.contract.Books.member;
import static io.communitykit.testkit.contract.Books.transfer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.communitykit.rewards.ledger.Account;
import io.communitykit.rewards.ledger.AccountId;
import io.communitykit.rewards.ledger.Balance;
import io.communitykit.rewards.ledger.Ledger;
import io.communitykit.rewards.ledger.LedgerEntry;
import io.communitykit.rewards.ledger.PostResult;
import io.communitykit.rewards.ledger.Posting;
import io.communitykit.rewards.ledger.PostingKey;
import io.communitykit.storage.Page;
import io.communitykit.storage.Storage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tests what a {@link Ledger} promises of entries, balances and many at once; a part of {@link LedgerContract}. */
public interface LedgerReadContract extends StorageUnderTest {

    @Override
    default void checkInvariants(Storage storage) {
        Books.check(storage);
    }

    /** Reads entries, posts on, and reads them again. */
    @Test
    @DisplayName(
            "Entries of an account are numbered from 1 without gaps in the order of booking, and are never changed")
    default void entriesAreNumberedWithoutGapsAndNeverChanged() {
        Books books = Books.open(this, "ana", "ben");
        books.ledger.post(List.of(gift("a", "ana", 5), gift("b", "ben", 7), gift("c", "ana", -2)));
        List<LedgerEntry> before = books.entries(member("ana"));

        books.ledger.post(List.of(gift("refused", "ana", -9), gift("a", "ana", 5), gift("d", "ana", 1)));

        List<LedgerEntry> after = books.entries(member("ana"));
        assertEquals(
                List.of(1L, 2L, 3L), after.stream().map(LedgerEntry::sequence).toList());
        assertEquals(before, after.subList(0, 2));
        assertEquals(
                List.of("a", "b", "c", "d"),
                books.entries(ISSUE).stream()
                        .map(entry -> entry.posting().key().toString())
                        .toList());
    }

    /** Moves points to and fro. */
    @Test
    @DisplayName("The balance of an account is the sum of its entries, and each entry tells the balance after it")
    default void theBalanceIsTheSumOfTheEntries() {
        Books books = Books.open(this, "ana");
        List<Long> amounts = List.of(5L, -3L, 8L, -10L, 1L);
        for (int i = 0; i < amounts.size(); i++) {
            books.ledger.post(gift("k-" + i, "ana", amounts.get(i)));
        }

        List<LedgerEntry> entries = books.entries(member("ana"));
        assertEquals(amounts, entries.stream().map(LedgerEntry::amount).toList());
        assertEquals(
                List.of(5L, 2L, 10L, 0L, 1L),
                entries.stream().map(LedgerEntry::balance).toList());
        assertEquals(
                Optional.of(new Balance(new Account(member("ana"), false), 1, 5)), books.ledger.balance(member("ana")));
    }

    /** Posts in two currencies, refused ones between booked ones. */
    @Test
    @DisplayName("In each currency the balances of all accounts add up to 0")
    default void inEachCurrencyTheBalancesAddUpToZero() {
        Books books = Books.open(this, "ana", "ben");
        AccountId coins = new AccountId("member", "ana", "coins");
        AccountId mint = new AccountId("issue", "program", "coins");
        books.ledger.open(List.of(new Account(coins, false), new Account(mint, true)));
        for (int i = 0; i < 30; i++) {
            books.ledger.post(List.of(
                    gift("a-" + i, "ana", i + 1),
                    transfer("b-" + i, member("ana"), member("ben"), 2L * i + 1),
                    transfer("c-" + i, mint, coins, i - 15L == 0 ? 1 : i - 15L)));
        }

        for (String currency : List.of("points", "coins")) {
            assertEquals(
                    0,
                    Books.accounts(books.ledger).stream()
                            .filter(balance -> balance.account().id().currency().equals(currency))
                            .mapToLong(Balance::amount)
                            .sum());
        }
        assertTrue(books.balance(member("ben")) > 0);
    }

    /** Lets eight threads post one key, then draw 3 each from a balance of 10. */
    @Test
    @DisplayName(
            "Of several who post the same key at the same time exactly one books; of several who draw on one balance at"
                    + " the same time only as many book as it covers")
    default void ofSeveralExactlyAsManyBookAsMay() {
        Books books = Books.open(this, "ana", "ben");

        List<PostResult> same = Other.together(8, number -> books.post(gift("g", "ana", 10)));
        List<PostResult> draws =
                Other.together(8, number -> books.post(transfer("draw-" + number, member("ana"), member("ben"), 3)));

        assertEquals(1, same.stream().filter(POSTED::equals).count(), () -> "same key: " + same);
        assertEquals(7, same.stream().filter(DUPLICATE::equals).count(), () -> "same key: " + same);
        assertEquals(3, draws.stream().filter(POSTED::equals).count(), () -> "draws: " + draws);
        assertEquals(1, books.balance(member("ana")));
        assertEquals(9, books.balance(member("ben")));
    }

    /** Posts between any two pages. */
    @Test
    @DisplayName("entries answers in the order of booking, each entry once, also while others post")
    default void entriesAnswersInTheOrderOfBookingEachOnce() {
        Books books = Books.open(this, "ana");
        for (int i = 9; i >= 0; i--) {
            books.ledger.post(gift("k-" + i, "ana", i + 1));
        }
        List<LedgerEntry> read = new ArrayList<>();
        Page<LedgerEntry> page = books.ledger.entries(member("ana"), 0, 3);
        for (int i = 0; i < 5; i++) {
            read.addAll(page.items());
            books.ledger.post(gift("late-" + i, "ana", 1));
            page = books.ledger.entries(member("ana"), read.size(), 3);
        }

        assertEquals(books.entries(member("ana")).subList(0, read.size()), read);
        assertEquals(15, books.entries(member("ana")).size());
        assertTrue(books.ledger.entries(member("ana"), 0, 14).more());
        assertFalse(books.ledger.entries(member("ana"), 0, 15).more());
        assertEquals(new Page<>(List.of(), false), books.ledger.entries(member("ana"), 15, 1));
        assertEquals(new Page<>(List.of(), false), books.ledger.entries(member("nobody"), 0, 1));
        assertThrows(IllegalArgumentException.class, () -> books.ledger.entries(ISSUE, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> books.ledger.entries(ISSUE, -1, 1));
    }

    /** Opens accounts before and behind the reader between any two pages. */
    @Test
    @DisplayName("accounts answers in the order of accounts, each once, also while others open accounts")
    default void accountsAnswersInTheOrderOfAccountsEachOnce() {
        Ledger ledger = openFresh().port(Ledger.PORT);
        List<AccountId> all = IntStream.range(0, SampleKeys.SPECIAL_PAIRS)
                .mapToObj(i -> new AccountId("member", SampleKeys.first(i), SampleKeys.second(i)))
                .sorted()
                .toList();
        List<AccountId> early = IntStream.range(0, all.size())
                .filter(i -> i % 2 == 0)
                .mapToObj(all::get)
                .toList();
        open(ledger, early);
        List<AccountId> read = new ArrayList<>();

        Page<Balance> page = ledger.accounts(Optional.empty(), 7);
        for (int i = 0; true; i += 6) {
            page.items().forEach(balance -> read.add(balance.account().id()));
            if (!page.more()) {
                break;
            }
            open(ledger, List.of(all.get(Math.min(i + 1, all.size() - 1))));
            open(ledger, List.of(all.get(Math.max(0, all.size() - i - 1))));
            page = ledger.accounts(page.last().map(balance -> balance.account().id()), 7);
        }

        assertEquals(read.stream().distinct().sorted().toList(), read, "accounts were out of order or answered twice");
        assertTrue(read.containsAll(early), "an account was passed over");
        assertThrows(IllegalArgumentException.class, () -> ledger.accounts(Optional.empty(), 0));
    }

    /** Asks for known and unknown ones, some of them twice. */
    @Test
    @DisplayName(
            "balances answers the known accounts among those asked, in the order asked, and leaves out the unknown; so"
                    + " does findAll with postings")
    default void balancesAndFindAllAnswerTheKnownOnesInTheOrderAsked() {
        Books books = Books.open(this, "ben", "ana");
        Posting a = gift("a", "ana", 1);
        Posting b = gift("b", "ben", 2);
        books.ledger.post(List.of(a, b));

        Map<AccountId, Balance> balances = books.ledger.balances(
                List.of(member("ben"), member("Ana"), member("ana"), member("ben"), Books.points("team", "ana")));
        Map<PostingKey, Posting> postings =
                books.ledger.findAll(List.of(b.key(), PostingKey.of("A"), a.key(), b.key()));

        assertEquals(List.of(member("ben"), member("ana")), List.copyOf(balances.keySet()));
        assertEquals(
                List.of(2L, 1L), balances.values().stream().map(Balance::amount).toList());
        assertEquals(List.of(b, a), List.copyOf(postings.values()));
        assertThrows(UnsupportedOperationException.class, balances::clear);
        assertThrows(UnsupportedOperationException.class, postings::clear);
        assertEquals(Map.of(), books.ledger.balances(List.of()));
        assertEquals(Optional.empty(), books.ledger.balance(member("nobody")));
    }

    /** Posts with every strange key, text, instant and number, in keys of one to eight parts. */
    @Test
    @DisplayName("Details, keys and instants come back as they were posted")
    default void detailsKeysAndInstantsComeBackAsTheyWerePosted() {
        Ledger ledger = openFresh().port(Ledger.PORT);
        List<Posting> postings = IntStream.range(0, SampleKeys.SPECIAL)
                .mapToObj(LedgerReadContract::rich)
                .toList();
        postings.forEach(posting -> ledger.open(posting.legs().stream()
                .map(leg -> new Account(leg.account(), true))
                .toList()));

        assertEquals(postings.stream().map(posting -> POSTED).toList(), ledger.post(postings));

        for (Posting posting : postings) {
            assertEquals(Map.of(posting.key(), posting), ledger.findAll(List.of(posting.key())));
            assertEquals(DUPLICATE, ledger.post(posting));
            List<LedgerEntry> entries =
                    ledger.entries(posting.legs().get(1).account(), 0, 10).items();
            assertEquals(posting, entries.get(0).posting());
            assertThrows(UnsupportedOperationException.class, entries::clear);
        }
    }

    /** Opens an account and posts, then throws. */
    @Test
    @DisplayName("A transaction that fails leaves no account and no entry")
    default void aTransactionThatFailsLeavesNoAccountAndNoEntry() {
        Books books = Books.open(this, "ana");
        books.ledger.post(gift("old", "ana", 5));
        List<Balance> before = Books.accounts(books.ledger);

        assertThrows(
                Oops.class,
                () -> books.storage.runInTransaction(() -> {
                    books.ledger.open(List.of(new Account(member("ben"), false)));
                    assertEquals(POSTED, books.ledger.post(gift("g", "ben", 5)));
                    assertEquals(POSTED, books.ledger.post(gift("h", "ana", 5)));
                    throw new Oops();
                }));

        assertEquals(before, Books.accounts(books.ledger));
        assertEquals(1, books.entries(member("ana")).size());
        assertEquals(Map.of(), books.ledger.findAll(List.of(PostingKey.of("g"))));
        assertEquals(Set.of(), books.ledger.open(List.of(new Account(member("ben"), true))));
        assertEquals(POSTED, books.ledger.post(gift("g", "ben", 5)));
    }

    private static void open(Ledger ledger, Collection<AccountId> accounts) {
        ledger.open(
                accounts.stream().map(account -> new Account(account, false)).toList());
    }

    private static Posting rich(int index) {
        List<String> parts = IntStream.rangeClosed(0, index % PostingKey.MAX_PARTS)
                .mapToObj(part -> SampleKeys.of(index + part))
                .toList();
        return Posting.transfer(
                new PostingKey(parts),
                SampleTimes.of(index),
                new AccountId(SampleKeys.of(index), "owner", "points"),
                new AccountId("member", SampleKeys.of(index), "points"),
                index + 1L,
                SampleActivities.rich(index).attributes());
    }
}
