package io.communitykit.rewards.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communitykit.activity.Attributes;
import io.communitykit.storage.InMemoryStorage;
import io.communitykit.storage.Storage;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HoldsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final AccountId ADA = new AccountId(AccountId.MEMBER, "ada", "karma");
    private static final AccountId SHOP = new AccountId("shop", "mugs", "karma");

    private final Storage storage = InMemoryStorage.create();
    private final Ledger ledger = storage.port(Ledger.PORT);
    private final Holds holds = Holds.of(storage);

    private void earn(long amount) {
        ledger.openAndPost(List.of(Posting.transfer(
                PostingKey.of("award", Long.toString(amount)),
                NOON,
                new AccountId("issue", "test", "karma"),
                ADA,
                amount,
                Attributes.none())));
    }

    private HoldResult place(String id, long amount) {
        return holds.place(new HoldId(id), ADA, amount, 0, NOON, NOON.plusSeconds(60))
                .orElseThrow();
    }

    private long balance(AccountId account) {
        return ledger.balance(account).map(Balance::amount).orElse(0L);
    }

    @Test
    void aHoldTakesNoMoreThanTheAccountCovers() {
        earn(100);

        assertThat(place("a", 60)).isInstanceOf(HoldResult.Done.class);
        assertThat(place("b", 50)).isEqualTo(new HoldResult.Insufficient(40));
        assertThat(place("b", 40)).isInstanceOf(HoldResult.Done.class);

        assertThat(balance(ADA)).isZero();
        assertThat(balance(Holds.holding("karma"))).isEqualTo(100);
        assertThat(holds.drawings(ADA).held()).isEqualTo(100);
    }

    @Test
    void whatIsNotSettledGoesBack() {
        earn(100);
        place("a", 60);

        HoldResult settled = holds.settle(new HoldId("a"), SHOP, 45, NOON).orElseThrow();

        assertThat(((HoldResult.Done) settled).hold().status()).isEqualTo(Hold.Status.SETTLED);
        assertThat(balance(ADA)).isEqualTo(55);
        assertThat(balance(SHOP)).isEqualTo(45);
        assertThat(balance(Holds.holding("karma"))).isZero();
        assertThat(holds.drawings(ADA)).isEqualTo(new Drawings(ADA, 0, 45, 2));
    }

    @Test
    void moreThanIsHeldIsNeverSettled() {
        earn(100);
        place("a", 60);

        assertThatThrownBy(() -> holds.settle(new HoldId("a"), SHOP, 61, NOON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("amount of hold a was 61 but it must be from 1 to 60, which is held");
        assertThatThrownBy(() -> holds.settle(new HoldId("a"), SHOP, 0, NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aHoldIsResolvedAtMostOnce() {
        earn(100);
        place("a", 60);
        holds.release(new HoldId("a"), NOON).orElseThrow();

        assertThat(holds.release(new HoldId("a"), NOON).orElseThrow()).isInstanceOf(HoldResult.Duplicate.class);
        assertThat(holds.settle(new HoldId("a"), SHOP, 60, NOON).orElseThrow()).isInstanceOf(HoldResult.Conflict.class);
        assertThat(holds.settle(new HoldId("none"), SHOP, 60, NOON).orElseThrow())
                .isEqualTo(new HoldResult.Unknown());
        assertThat(balance(ADA)).isEqualTo(100);
    }

    @Test
    void theSameHoldIsPlacedOnceAndAnotherUnderItsIdIsAConflict() {
        earn(100);
        place("a", 60);

        assertThat(place("a", 60)).isInstanceOf(HoldResult.Duplicate.class);
        assertThat(place("a", 61)).isInstanceOf(HoldResult.Conflict.class);
        assertThat(balance(ADA)).isEqualTo(40);
    }

    @Test
    void aHoldEndsByItselfWhetherOrNotSomebodyLooks() {
        earn(100);
        place("looked", 30);
        place("late", 30);

        assertThat(holds.next()).contains(NOON.plusSeconds(60));
        assertThat(holds.settle(new HoldId("late"), SHOP, 30, NOON.plusSeconds(60))
                        .orElseThrow())
                .isInstanceOf(HoldResult.Conflict.class);
        assertThat(holds.run(NOON.plusSeconds(59), 10)).isZero();
        assertThat(holds.run(NOON.plusSeconds(60), 10)).isEqualTo(1);
        assertThat(holds.run(NOON.plusSeconds(60), 10)).isZero();

        assertThat(holds.find(new HoldId("looked")).orElseThrow().status()).isEqualTo(Hold.Status.TIMED_OUT);
        assertThat(holds.find(new HoldId("late")).orElseThrow().status()).isEqualTo(Hold.Status.TIMED_OUT);
        assertThat(balance(ADA)).isEqualTo(100);
        assertThat(holds.next()).isEmpty();
    }

    @Test
    void anAccountWithoutOverdraftCanBeHeldOn() {
        AccountId pool = new AccountId("pool", "june", "karma");
        ledger.open(List.of(new Account(pool, false)));
        earn(10);
        ledger.post(Posting.transfer(PostingKey.of("fill"), NOON, ADA, pool, 10, Attributes.none()));

        assertThat(holds.place(new HoldId("a"), pool, 11, 0, NOON, null).orElseThrow())
                .isEqualTo(new HoldResult.Insufficient(10));
        assertThat(holds.place(new HoldId("a"), pool, 10, 0, NOON, null).orElseThrow())
                .isInstanceOf(HoldResult.Done.class);
    }
}
