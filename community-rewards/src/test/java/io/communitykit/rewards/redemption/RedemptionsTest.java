package io.communitykit.rewards.redemption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communitykit.MemberId;
import io.communitykit.activity.Activities;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityFilter;
import io.communitykit.activity.ActivityId;
import io.communitykit.activity.ActivityType;
import io.communitykit.rewards.Funds;
import io.communitykit.rewards.Rewards;
import io.communitykit.rewards.program.Amount;
import io.communitykit.rewards.program.Beneficiary;
import io.communitykit.rewards.program.Ladder;
import io.communitykit.rewards.program.PointCurrency;
import io.communitykit.rewards.program.PointRule;
import io.communitykit.rewards.program.RewardsProgram;
import io.communitykit.storage.InMemoryStorage;
import io.communitykit.storage.Storage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class RedemptionsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final MemberId ADA = new MemberId("ada");
    private static final MemberId BEN = new MemberId("ben");
    private static final Catalog CATALOG = new Catalog(Map.of(
            "mug", new Catalog.Item("karma", 100, null, null, null, Duration.ofDays(7)),
            "rare", new Catalog.Item("karma", 1, 2L, 1L, null, null),
            "honor", new Catalog.Item("karma", 1, null, null, new Catalog.Gate("trust", "regular"), null)));

    private final Storage storage = InMemoryStorage.create();
    private final Rewards rewards = Rewards.of(program(), storage);
    private final Activities activities =
            Activities.builder(storage).inline(rewards).build();
    private final Redemptions redemptions = Redemptions.of(CATALOG, rewards, storage);

    private static RewardsProgram program() {
        PointRule liked = new PointRule(
                ActivityFilter.of(new ActivityType("post.liked")),
                Beneficiary.RECIPIENT,
                Amount.attribute("points", 1));
        return new RewardsProgram(
                "test",
                "1",
                null,
                Map.of("karma", new PointCurrency(0, null, null, Map.of("liked", liked))),
                null,
                null,
                Map.of(
                        "trust",
                        new Ladder("karma", List.of(new Ladder.Step("new", 0), new Ladder.Step("regular", 50)))));
    }

    private void earn(String id, MemberId member, long points) {
        activities.record(Activity.of(id, "post.liked", "bea", NOON)
                .to(member)
                .with("points", points)
                .build());
    }

    private RedeemResult redeem(String id, MemberId member, String item) {
        return redemptions.redeem(new RedemptionId(id), member, item, NOON).orElseThrow();
    }

    private static RedeemResult refused(RedeemResult.Reason reason, long have, long need) {
        return new RedeemResult.Refused(reason, have, need, null);
    }

    @Test
    void pointsAreSetAsideThenSpent() {
        earn("a", ADA, 150);

        assertThat(redeem("r", ADA, "mug")).isInstanceOf(RedeemResult.Done.class);
        assertThat(rewards.funds(ADA, "karma")).isEqualTo(new Funds(150, 100, 0, 50, 0));
        assertThat(redeem("again", ADA, "mug")).isEqualTo(refused(RedeemResult.Reason.POINTS, 50, 100));

        redemptions.fulfil(new RedemptionId("r"), NOON).orElseThrow();
        assertThat(rewards.funds(ADA, "karma")).isEqualTo(new Funds(150, 0, 100, 50, 0));
        assertThat(redemptions.cancel(new RedemptionId("r"), NOON).orElseThrow())
                .isInstanceOf(RedeemResult.Conflict.class);
    }

    @Test
    void spendingLowersNoLevel() {
        earn("a", ADA, 100);
        redeem("r", ADA, "mug");

        assertThat(rewards.points(ADA, "karma")).isEqualTo(100);
        assertThat(rewards.level(ADA, "trust").name()).isEqualTo("regular");
    }

    @Test
    void whatWasCanceledOrNotDeliveredInTimeIsBack() {
        earn("a", ADA, 200);
        redeem("canceled", ADA, "mug");
        redeem("late", ADA, "mug");
        redemptions.cancel(new RedemptionId("canceled"), NOON).orElseThrow();

        assertThat(redemptions.next()).contains(NOON.plus(Duration.ofDays(7)));
        assertThat(redemptions.run(NOON.plus(Duration.ofDays(7)), 10)).isEqualTo(1);

        assertThat(redemptions.find(new RedemptionId("late")).orElseThrow().status())
                .isEqualTo(Redemption.Status.EXPIRED);
        assertThat(rewards.funds(ADA, "karma").spendable()).isEqualTo(200);
        assertThat(redemptions.fulfil(new RedemptionId("late"), NOON).orElseThrow())
                .isInstanceOf(RedeemResult.Conflict.class);
    }

    @Test
    void stockLimitsAndLevelsAreKept() {
        earn("a", ADA, 10);
        earn("b", BEN, 10);
        earn("c", new MemberId("cleo"), 10);

        assertThat(redeem("1", ADA, "rare")).isInstanceOf(RedeemResult.Done.class);
        assertThat(redeem("2", ADA, "rare")).isEqualTo(refused(RedeemResult.Reason.PER_MEMBER, 1, 1));
        assertThat(redeem("3", BEN, "rare")).isInstanceOf(RedeemResult.Done.class);
        assertThat(redeem("4", new MemberId("cleo"), "rare")).isEqualTo(refused(RedeemResult.Reason.STOCK, 0, 1));
        assertThat(redeem("5", ADA, "honor"))
                .isEqualTo(new RedeemResult.Refused(RedeemResult.Reason.LEVEL, 0, 0, "regular"));

        redemptions.cancel(new RedemptionId("1"), NOON).orElseThrow();
        assertThat(redeem("4", new MemberId("cleo"), "rare")).isInstanceOf(RedeemResult.Done.class);
    }

    @Test
    void anAwardThatIsTakenBackLeavesAShortfallThatLaterAwardsSettleFirst() {
        earn("a", ADA, 100);
        redeem("r", ADA, "mug");
        redemptions.fulfil(new RedemptionId("r"), NOON).orElseThrow();

        activities.record(Activity.retraction(new ActivityId("back"), Activity.ANONYMOUS, new ActivityId("a"), NOON));
        assertThat(rewards.funds(ADA, "karma")).isEqualTo(new Funds(0, 0, 100, 0, 100));

        earn("b", ADA, 130);
        assertThat(rewards.funds(ADA, "karma")).isEqualTo(new Funds(130, 0, 100, 30, 0));
    }

    @Test
    void askingAgainChangesNothing() {
        earn("a", ADA, 300);

        redeem("r", ADA, "mug");
        assertThat(redeem("r", ADA, "mug")).isInstanceOf(RedeemResult.Duplicate.class);
        assertThat(redeem("r", BEN, "mug")).isInstanceOf(RedeemResult.Conflict.class);
        assertThat(rewards.funds(ADA, "karma").held()).isEqualTo(100);
    }

    @Test
    void ofTwentyAtTheSameTimeOneGetsWhatThePointsCoverOnce() throws Exception {
        earn("a", ADA, 100);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<RedeemResult>> asks = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                String id = "r" + i;
                asks.add(() -> redeem(id, ADA, "mug"));
            }
            int done = 0;
            for (Future<RedeemResult> result : threads.invokeAll(asks)) {
                done += result.get() instanceof RedeemResult.Done ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
        assertThat(rewards.funds(ADA, "karma")).isEqualTo(new Funds(100, 100, 0, 0, 0));
    }

    @Test
    void aCatalogThatTheProgramDoesNotKnowIsRefused() {
        Catalog unknown = new Catalog(Map.of("mug", new Catalog.Item("gold", 1, null, null, null, null)));

        assertThatThrownBy(() -> Redemptions.of(unknown, rewards, storage))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("items.mug.points was 'gold' but it must be one of [karma]");
        assertThatThrownBy(() -> redeem("r", ADA, "cup"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("item was 'cup' but it must be one of ");
    }
}
