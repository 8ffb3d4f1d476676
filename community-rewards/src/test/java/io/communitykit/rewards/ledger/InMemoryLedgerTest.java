package io.communitykit.rewards.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.communitykit.activity.Attributes;
import io.communitykit.activity.Value;
import io.communitykit.storage.InMemoryStorage;
import io.communitykit.storage.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InMemoryLedgerTest {

    private static final Instant AT = Instant.parse("2026-03-01T00:00:00Z");
    private static final AccountId ISSUE = new AccountId("issue", "house", "points");
    private static final AccountId ANN = new AccountId("member", "ann", "points");
    private static final AccountId BEN = new AccountId("member", "ben", "points");

    private final InMemoryStorage storage = InMemoryStorage.create();
    private final Ledger ledger = storage.port(Ledger.PORT);

    private void openAll() {
        ledger.open(List.of(new Account(ISSUE, true), new Account(ANN, false), new Account(BEN, false)));
    }

    private static Posting posting(String key, AccountId from, AccountId to, long amount) {
        return Posting.transfer(
                PostingKey.of(key), AT, from, to, amount, Attributes.of(Map.of("why", new Value.Text(key))));
    }

    private long balance(AccountId account) {
        return ledger.balance(account).orElseThrow().amount();
    }

    @Test
    void anOpenedAccountIsEmptyAndStaysAsItIs() {
        openAll();
        ledger.post(posting("a", ISSUE, ANN, 5));

        assertThat(ledger.open(List.of(new Account(ANN, false), new Account(BEN, true))))
                .containsExactly(BEN);
        assertThat(balance(ANN)).isEqualTo(5);
        assertThat(ledger.balance(BEN).orElseThrow().account().overdraft()).isFalse();
        assertThat(ledger.balance(new AccountId("member", "cleo", "points"))).isEmpty();
    }

    @Test
    void aPostingMakesOneEntryPerLeg() {
        openAll();

        assertThat(ledger.post(posting("a", ISSUE, ANN, 5))).isEqualTo(new PostResult.Posted());
        assertThat(ledger.post(posting("b", ISSUE, ANN, 2))).isEqualTo(new PostResult.Posted());

        assertThat(ledger.entries(ANN, 0, 10).items())
                .extracting(LedgerEntry::sequence, LedgerEntry::amount, LedgerEntry::balance)
                .containsExactly(tuple(1L, 5L, 5L), tuple(2L, 2L, 7L));
        assertThat(ledger.entries(ISSUE, 0, 10).items())
                .extracting(LedgerEntry::balance)
                .containsExactly(-5L, -7L);
        assertThat(ledger.entries(ANN, 0, 10).items().get(1).posting()).isEqualTo(posting("b", ISSUE, ANN, 2));
    }

    @Test
    void theSamePostingIsADuplicateAndAnotherUnderItsKeyAConflict() {
        openAll();
        ledger.post(posting("a", ISSUE, ANN, 5));

        assertThat(ledger.post(posting("a", ISSUE, ANN, 5))).isEqualTo(new PostResult.Duplicate());
        assertThat(ledger.post(posting("a", ISSUE, ANN, 6)))
                .isEqualTo(new PostResult.Conflict(posting("a", ISSUE, ANN, 5)));
        assertThat(balance(ANN)).isEqualTo(5);
    }

    @Test
    void anUnknownAccountRefuses() {
        openAll();
        AccountId nobody = new AccountId("member", "nobody", "points");

        assertThat(ledger.post(posting("a", ANN, nobody, -5)))
                .isEqualTo(new PostResult.Refused(nobody, PostResult.Reason.UNKNOWN_ACCOUNT));
        assertThat(balance(ANN)).isZero();
    }

    @Test
    void onlyAnAccountThatAllowsItIsOverdrawn() {
        openAll();
        ledger.post(posting("a", ISSUE, ANN, 5));

        assertThat(ledger.post(posting("b", ANN, BEN, 6)))
                .isEqualTo(new PostResult.Refused(ANN, PostResult.Reason.INSUFFICIENT));
        assertThat(ledger.post(posting("c", ANN, BEN, 5))).isEqualTo(new PostResult.Posted());
        assertThat(balance(ISSUE)).isEqualTo(-5);
    }

    @Test
    void aBalanceBeyondSixtyFourBitsIsRefused() {
        openAll();
        ledger.post(posting("a", ISSUE, ANN, Long.MAX_VALUE));

        assertThat(ledger.post(posting("b", ISSUE, ANN, 1)))
                .isEqualTo(new PostResult.Refused(ANN, PostResult.Reason.OVERFLOW));
    }

    @Test
    void aRefusedPostingIsNotKnownAndMayBePostedAgain() {
        openAll();
        Posting early = posting("a", ANN, BEN, 5);

        assertThat(ledger.post(early)).isInstanceOf(PostResult.Refused.class);
        assertThat(ledger.findAll(List.of(early.key()))).isEmpty();
        assertThat(ledger.post(early)).isInstanceOf(PostResult.Refused.class);
        ledger.post(posting("b", ISSUE, ANN, 5));
        assertThat(ledger.post(early)).isEqualTo(new PostResult.Posted());
        assertThat(ledger.findAll(List.of(early.key()))).containsExactly(Map.entry(early.key(), early));
    }

    @Test
    void aBatchIsJudgedInOrderAndARefusedOneHindersNobody() {
        openAll();

        assertThat(ledger.post(List.of(
                        posting("a", ANN, BEN, 5),
                        posting("b", ISSUE, ANN, 5),
                        posting("c", ANN, BEN, 5),
                        posting("b", ISSUE, ANN, 5))))
                .containsExactly(
                        new PostResult.Refused(ANN, PostResult.Reason.INSUFFICIENT),
                        new PostResult.Posted(),
                        new PostResult.Posted(),
                        new PostResult.Duplicate());
        assertThat(balance(BEN)).isEqualTo(5);
    }

    @Test
    void entriesAndAccountsComeInPages() {
        openAll();
        for (int i = 1; i <= 5; i++) {
            ledger.post(posting("k" + i, ISSUE, ANN, i));
        }

        Page<LedgerEntry> first = ledger.entries(ANN, 0, 2);
        Page<LedgerEntry> rest = ledger.entries(ANN, 2, 3);
        assertThat(first.items()).extracting(LedgerEntry::amount).containsExactly(1L, 2L);
        assertThat(first.more()).isTrue();
        assertThat(rest.items()).extracting(LedgerEntry::amount).containsExactly(3L, 4L, 5L);
        assertThat(rest.more()).isFalse();
        assertThat(ledger.entries(ANN, 9, 3).items()).isEmpty();
        assertThat(ledger.accounts(Optional.empty(), 2).items())
                .extracting(balance -> balance.account().id())
                .containsExactly(ISSUE, ANN);
        assertThat(ledger.accounts(Optional.of(ANN), 2).items())
                .extracting(balance -> balance.account().id())
                .containsExactly(BEN);
        assertThatThrownBy(() -> ledger.entries(ANN, -1, 3)).hasMessageContaining("after was -1");
        assertThatThrownBy(() -> ledger.entries(ANN, 0, 0)).hasMessageContaining("limit was 0");
    }

    @Test
    void aTransactionThatFailsLeavesNothing() {
        openAll();
        ledger.post(posting("a", ISSUE, ANN, 5));
        AccountId cleo = new AccountId("member", "cleo", "points");

        assertThatThrownBy(() -> storage.runInTransaction(() -> {
                    ledger.open(List.of(new Account(cleo, false)));
                    ledger.post(posting("b", ISSUE, ANN, 7));
                    throw new IllegalStateException("stop");
                }))
                .hasMessage("stop");

        assertThat(balance(ANN)).isEqualTo(5);
        assertThat(ledger.balance(cleo)).isEmpty();
        assertThat(ledger.entries(ISSUE, 0, 10).items()).hasSize(1);
        assertThat(ledger.post(posting("b", ISSUE, ANN, 7))).isEqualTo(new PostResult.Posted());
    }
}
