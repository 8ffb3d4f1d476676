package io.communitykit.rewards.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communitykit.activity.Attributes;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostingTest {

    private static final Instant AT = Instant.parse("2026-03-01T00:00:00.123456789Z");
    private static final AccountId ANN = new AccountId("member", "ann", "points");
    private static final AccountId BEN = new AccountId("member", "ben", "points");
    private static final AccountId GOLD = new AccountId("member", "ann", "gold");
    private static final AccountId MINE = new AccountId("issue", "mine", "gold");

    private static Posting of(Leg... legs) {
        return new Posting(PostingKey.of("k"), AT, List.of(legs), Attributes.none());
    }

    @Test
    void aBalancedPostingIsTaken() {
        assertThat(of(new Leg(ANN, 5), new Leg(BEN, -5)).occurredAt())
                .isEqualTo(Instant.parse("2026-03-01T00:00:00.123456Z"));
        assertThat(of(new Leg(ANN, 5), new Leg(BEN, -5), new Leg(GOLD, 1), new Leg(MINE, -1))
                        .legs())
                .hasSize(4);
    }

    @Test
    void whatIsNotBalancedIsRefused() {
        assertThatThrownBy(() -> of(new Leg(ANN, 5), new Leg(BEN, -4)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("had the sum 1 in points but it must be 0 in each currency");
    }

    @Test
    void aSumOverDifferentCurrenciesIsNoBalance() {
        assertThatThrownBy(() -> of(new Leg(ANN, 5), new Leg(MINE, -5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("in gold");
    }

    @Test
    void aSumBeyondSixtyFourBitsIsRefused() {
        AccountId cleo = new AccountId("member", "cleo", "points");

        assertThatThrownBy(() -> of(new Leg(ANN, Long.MAX_VALUE), new Leg(BEN, Long.MAX_VALUE), new Leg(cleo, 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("64 bits");
        assertThatThrownBy(() -> of(new Leg(ANN, Long.MIN_VALUE), new Leg(BEN, Long.MIN_VALUE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("64 bits");
    }

    @Test
    void oneLegAndTheSameAccountTwiceAreRefused() {
        assertThatThrownBy(() -> of(new Leg(ANN, 5))).hasMessageContaining("were 1 but there must be at least 2");
        assertThatThrownBy(() -> of(new Leg(ANN, 5), new Leg(ANN, -5))).hasMessageContaining("twice");
    }

    @Test
    void nothingIsNoAmount() {
        assertThatThrownBy(() -> new Leg(ANN, 0)).hasMessageContaining("was 0");
    }

    @Test
    void keysOfDifferentPartsDiffer() {
        assertThat(PostingKey.of("a/b", "c")).isNotEqualTo(PostingKey.of("a", "b/c"));
        assertThatThrownBy(() -> new PostingKey(List.of())).hasMessageContaining("0 parts");
        assertThatThrownBy(() -> PostingKey.of("a", " ")).hasMessageContaining("blank");
    }
}
