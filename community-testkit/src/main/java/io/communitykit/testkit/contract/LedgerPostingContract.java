package io.communitykit.testkit.contract;

import static io.communitykit.testkit.contract.Books.DUPLICATE;
import static io.communitykit.testkit.contract.Books.ISSUE;
import static io.communitykit.testkit.contract.Books.POSTED;
import static io.communitykit.testkit.contract.Books.gift;
import static io.communitykit.testkit.contract.Books.member;
import static io.communitykit.testkit.contract.Books.transfer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.communitykit.activity.Attributes;
import io.communitykit.rewards.ledger.Account;
import io.communitykit.rewards.ledger.AccountId;
import io.communitykit.rewards.ledger.Ledger;
import io.communitykit.rewards.ledger.Leg;
import io.communitykit.rewards.ledger.PostResult;
import io.communitykit.rewards.ledger.Posting;
import io.communitykit.rewards.ledger.PostingKey;
import io.communitykit.storage.Storage;
import io.communitykit.storage.StorageException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tests what a {@link Ledger} promises of opening accounts and posting; a part of {@link LedgerContract}. */
public interface LedgerPostingContract extends StorageUnderTest {

    @Override
    default void checkInvariants(Storage storage) {
        Books.check(storage);
    }

    /** Opens new and known accounts, one of them on other terms. */
    @Test
    @DisplayName(
            "open keeps new accounts with a balance of 0 and leaves known ones as they are; it names those that are"
                    + " known on other terms")
    default void openKeepsNewAccountsAndLeavesKnownOnesAsTheyAre() {
        Books books = Books.open(this, "ana");
        books.ledger.post(gift("g", "ana", 5));

        Set<AccountId> onOtherTerms = books.ledger.open(List.of(
                new Account(member("ana"), true),
                new Account(member("ben"), true),
                new Account(member("ben"), true),
                new Account(ISSUE, true)));

        assertEquals(Set.of(member("ana")), onOtherTerms);
        assertThrows(UnsupportedOperationException.class, onOtherTerms::clear);
        assertEquals(5, books.balance(member("ana")));
        assertEquals(
                false,
                books.ledger.balance(member("ana")).orElseThrow().account().overdraft());
        assertEquals(0, books.balance(member("ben")));
        assertEquals(
                true,
                books.ledger.balance(member("ben")).orElseThrow().account().overdraft());
        assertEquals(Set.of(), books.ledger.open(List.of()));
    }

    /** Books on an account that is missing, on one that is not, and on one without overdraft. */
    @Test
    @DisplayName("openAndPost opens the accounts that are missing, with overdraft, and books; it refuses to book on one"
            + " without overdraft")
    default void openAndPostOpensWhatIsMissingAndBooks() {
        Books books = Books.open(this, "ana");
        Posting refused = gift("i", "ana", 1);

        List<PostResult> first = books.ledger.openAndPost(List.of(gift("g", "ben", 5), gift("g", "ben", 5)));
        List<PostResult> second = books.ledger.openAndPost(List.of(gift("g", "ben", 5), gift("h", "ben", 2)));

        assertEquals(List.of(POSTED, DUPLICATE), first);
        assertEquals(List.of(DUPLICATE, POSTED), second);
        assertEquals(List.of(), books.ledger.openAndPost(List.of()));
        assertEquals(7, books.balance(member("ben")));
        assertEquals(
                true,
                books.ledger.balance(member("ben")).orElseThrow().account().overdraft());
        assertThrows(StorageException.class, () -> books.ledger.openAndPost(List.of(refused)));
        assertEquals(0, books.balance(member("ana")));
        assertEquals(Map.of(), books.ledger.findAll(List.of(refused.key())));
    }

    /** Posts a transfer, and one of four legs in two currencies. */
    @Test
    @DisplayName("post books a new posting: one entry per leg")
    default void postBooksANewPostingOneEntryPerLeg() {
        Books books = Books.open(this, "ana");
        AccountId coins = new AccountId("member", "ana", "coins");
        AccountId mint = new AccountId("issue", "program", "coins");
        books.ledger.open(List.of(new Account(coins, false), new Account(mint, true)));
        Posting both = new Posting(
                PostingKey.of("both"),
                SampleTimes.NOON,
                List.of(new Leg(coins, 3), new Leg(ISSUE, -7), new Leg(mint, -3), new Leg(member("ana"), 7)),
                Attributes.none());

        assertEquals(List.of(POSTED, POSTED), books.ledger.post(List.of(gift("g", "ana", 5), both)));

        assertEquals(12, books.balance(member("ana")));
        assertEquals(-12, books.balance(ISSUE));
        assertEquals(3, books.balance(coins));
        assertEquals(-3, books.balance(mint));
        assertEquals(
                List.of(5L, 7L),
                books.entries(member("ana")).stream().map(e -> e.amount()).toList());
        assertEquals(both, books.entries(coins).get(0).posting());
        assertEquals(List.of(), books.ledger.post(List.of()));
    }

    /** Posts the same again, in a batch with a new one, in a transaction that goes on afterwards. */
    @Test
    @DisplayName("An equal posting under a known key is a duplicate: nothing is written")
    default void anEqualPostingUnderAKnownKeyIsADuplicate() {
        Books books = Books.open(this, "ana");
        assertEquals(POSTED, books.ledger.post(gift("g", "ana", 5)));

        assertEquals(DUPLICATE, books.ledger.post(gift("g", "ana", 5)));
        books.storage.runInTransaction(() -> assertEquals(
                List.of(DUPLICATE, POSTED), books.ledger.post(List.of(gift("g", "ana", 5), gift("h", "ana", 1)))));

        assertEquals(6, books.balance(member("ana")));
        assertEquals(2, books.entries(member("ana")).size());
    }

    /** Changes each part of a posting, one at a time. */
    @Test
    @DisplayName(
            "A different posting under a known key is a conflict: nothing is written and what is booked is answered")
    default void aDifferentPostingUnderAKnownKeyIsAConflict() {
        Books books = Books.open(this, "ana", "ben");
        PostingKey key = PostingKey.of("g", "h");
        Posting booked = Posting.transfer(key, SampleTimes.NOON, ISSUE, member("ana"), 5, Attributes.none());
        books.ledger.post(booked);
        Attributes details = Attributes.of(Map.of("why", new io.communitykit.activity.Value.Text("")));

        for (Posting other : List.of(
                Posting.transfer(key, SampleTimes.NOON, ISSUE, member("ana"), 6, Attributes.none()),
                Posting.transfer(key, SampleTimes.NOON, ISSUE, member("ben"), 5, Attributes.none()),
                Posting.transfer(key, SampleTimes.NOON, member("ana"), ISSUE, -5, details),
                Posting.transfer(key, SampleTimes.NOON.plusNanos(1000), ISSUE, member("ana"), 5, Attributes.none()))) {
            assertEquals(new PostResult.Conflict(booked), books.ledger.post(other));
        }
        for (PostingKey close : List.of(
                PostingKey.of("g"),
                PostingKey.of("h", "g"),
                PostingKey.of("g", "h", "h"),
                PostingKey.of("g/h"),
                PostingKey.of("G", "h"))) {
            assertEquals(
                    POSTED,
                    books.ledger.post(
                            Posting.transfer(close, SampleTimes.NOON, ISSUE, member("ben"), 1, Attributes.none())));
        }

        assertEquals(5, books.balance(member("ana")));
        assertEquals(5, books.balance(member("ben")));
    }

    /** Names an unknown account as the last of three. */
    @Test
    @DisplayName("A posting with an unknown account is refused: nothing is written")
    default void aPostingWithAnUnknownAccountIsRefused() {
        Books books = Books.open(this, "ana");
        Posting posting = new Posting(
                PostingKey.of("g"),
                SampleTimes.NOON,
                List.of(new Leg(ISSUE, -5), new Leg(member("ana"), 4), new Leg(member("Ana"), 1)),
                Attributes.none());

        assertEquals(
                new PostResult.Refused(member("Ana"), PostResult.Reason.UNKNOWN_ACCOUNT), books.ledger.post(posting));
        assertEquals(0, books.balance(member("ana")));
        assertEquals(0, books.balance(ISSUE));
    }

    /** Draws one more than there is, exactly what there is, from an overdraft, and pays into a negative balance. */
    @Test
    @DisplayName(
            "A posting that would make a balance negative is refused unless the account allows an overdraft: nothing is"
                    + " written. What comes in is never refused for that")
    default void aPostingThatWouldMakeABalanceNegativeIsRefused() {
        Books books = Books.open(this, "ana", "ben");
        books.ledger.open(List.of(new Account(member("owing"), true)));
        books.ledger.post(gift("g", "ana", 10));

        PostResult refused = new PostResult.Refused(member("ana"), PostResult.Reason.INSUFFICIENT);
        assertEquals(refused, books.ledger.post(transfer("a", member("ana"), member("ben"), 11)));
        assertEquals(10, books.balance(member("ana")));
        assertEquals(0, books.balance(member("ben")));
        assertEquals(POSTED, books.ledger.post(transfer("b", member("ana"), member("ben"), 10)));
        assertEquals(POSTED, books.ledger.post(transfer("c", member("owing"), member("ben"), 10)));
        assertEquals(POSTED, books.ledger.post(gift("d", "owing", 3)));
        assertEquals(-7, books.balance(member("owing")));
        assertEquals(20, books.balance(member("ben")));
    }

    /** Brings balances to both ends of 64 bits and one beyond. */
    @Test
    @DisplayName("A posting that would bring a balance beyond 64 bits is refused: nothing is written")
    default void aPostingThatWouldBringABalanceBeyond64BitsIsRefused() {
        Books books = Books.open(this, "ana", "ben");
        PostResult tooMuch = new PostResult.Refused(member("ana"), PostResult.Reason.OVERFLOW);
        PostResult tooLittle = new PostResult.Refused(ISSUE, PostResult.Reason.OVERFLOW);

        assertEquals(POSTED, books.ledger.post(gift("a", "ana", Long.MAX_VALUE)));
        assertEquals(POSTED, books.ledger.post(gift("b", "ben", 1)));
        assertEquals(tooLittle, books.ledger.post(gift("c", "ben", 1)));
        assertEquals(tooMuch, books.ledger.post(transfer("d", member("ben"), member("ana"), 1)));

        assertEquals(Long.MAX_VALUE, books.balance(member("ana")));
        assertEquals(Long.MIN_VALUE, books.balance(ISSUE));
        assertEquals(1, books.balance(member("ben")));
        books.ledger.post(transfer("back", member("ana"), ISSUE, Long.MAX_VALUE));
    }

    /** Posts a refused posting again when it is covered, another under its key, and looks for it in between. */
    @Test
    @DisplayName("A refused posting is not known afterwards: the same key may be posted again and is judged anew")
    default void aRefusedPostingIsNotKnownAfterwards() {
        Books books = Books.open(this, "ana", "ben");
        Posting posting = transfer("a", member("ana"), member("ben"), 5);
        PostResult refused = new PostResult.Refused(member("ana"), PostResult.Reason.INSUFFICIENT);

        assertEquals(refused, books.ledger.post(posting));
        assertEquals(refused, books.ledger.post(posting));
        assertEquals(Map.of(), books.ledger.findAll(List.of(posting.key())));
        books.ledger.post(gift("g", "ana", 5));
        assertEquals(POSTED, books.ledger.post(posting));
        assertEquals(DUPLICATE, books.ledger.post(posting));
    }

    /** Posts what only later ones of the same batch can cover, and what earlier ones do cover. */
    @Test
    @DisplayName(
            "A batch answers one result per posting, in order; each sees what those before it have done, and a refused"
                    + " one does not hinder the others")
    default void aBatchAnswersOneResultPerPostingInOrder() {
        Books books = Books.open(this, "ana", "ben");
        PostResult refused = new PostResult.Refused(member("ana"), PostResult.Reason.INSUFFICIENT);

        List<PostResult> results = books.ledger.post(List.of(
                transfer("early", member("ana"), member("ben"), 5),
                gift("g", "ana", 5),
                gift("g", "ana", 5),
                gift("g", "ana", 6),
                transfer("late", member("ana"), member("ben"), 5),
                transfer("again", member("ana"), member("ben"), 1)));

        assertEquals(
                List.of(refused, POSTED, DUPLICATE, new PostResult.Conflict(gift("g", "ana", 5)), POSTED, refused),
                results);
        assertThrows(UnsupportedOperationException.class, results::clear);
        assertEquals(5, books.balance(member("ben")));
    }
}
