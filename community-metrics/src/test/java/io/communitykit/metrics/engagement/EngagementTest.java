package io.communitykit.metrics.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communitykit.MemberId;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityFilter;
import io.communitykit.activity.ActivityTypes;
import io.communitykit.metrics.MetricsEngine;
import io.communitykit.metrics.MetricsModel;
import io.communitykit.metrics.MetricsState;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EngagementTest {

    private static final Instant TODAY = Instant.parse("2024-05-31T12:00:00Z");
    private static final Decay MONTH = new Decay.HalfLife(Duration.ofDays(30));
    private static final ActivityFilter POSTS = ActivityFilter.of(ActivityTypes.POST_PUBLISHED);

    @Test
    void weightsAddUp() {
        Map<String, ActivityWeight> weights = new LinkedHashMap<>();
        weights.put("posts", ActivityWeight.of(POSTS, "2"));
        weights.put("replies", ActivityWeight.of(ActivityFilter.of(ActivityTypes.COMMENT_POSTED), "4"));
        weights.put("reactions", ActivityWeight.of(ActivityFilter.of(ActivityTypes.POST_LIKED), "1"));
        Scores scores = new Scores(EngagementModel.of(MONTH, weights));
        for (int i = 0; i < 10; i++) {
            scores.add("post.published", "ann", TODAY);
            scores.add("comment.posted", "ann", TODAY);
            scores.add("post.liked", "ann", TODAY);
        }

        assertThat(scores.of("ann").score()).isEqualByComparingTo("70");
        assertThat(scores.of("ann").parts())
                .extracting(MemberScore.Part::weight)
                .containsExactly("posts", "replies", "reactions");
    }

    @Test
    void worthHalvesWithEachHalfLife() {
        Scores scores = new Scores(posts(MONTH, "8"));
        scores.add("post.published", "ann", TODAY.minus(Duration.ofDays(30)));
        scores.add("post.published", "bob", TODAY.minus(Duration.ofDays(60)));
        scores.add("post.published", "eve", TODAY.minus(Duration.ofDays(15)));

        assertThat(scores.of("ann").score()).isEqualByComparingTo("4");
        assertThat(scores.of("bob").score()).isEqualByComparingTo("2");
        assertThat(scores.of("eve").score()).isEqualByComparingTo("5.656854");
        assertThat(scores.all()).extracting(score -> score.member().value()).containsExactly("eve", "ann", "bob");
    }

    @Test
    void worthFadesWithEachMonthOfTheCalendar() {
        Scores scores = new Scores(posts(new Decay.Monthly(new BigDecimal("0.9")), "1"));
        scores.add("post.published", "ann", Instant.parse("2024-05-01T00:00:00Z"));
        scores.add("post.published", "bob", Instant.parse("2024-04-30T23:59:59Z"));
        scores.add("post.published", "eve", Instant.parse("2024-03-31T12:00:00Z"));

        assertThat(scores.of("ann").score()).isEqualByComparingTo("1");
        assertThat(scores.of("bob").score()).isEqualByComparingTo("0.9");
        assertThat(scores.of("eve").score()).isEqualByComparingTo("0.81");
    }

    @Test
    void aCapHoldsForEachDay() {
        Map<String, ActivityWeight> weights = new LinkedHashMap<>();
        weights.put("posts", ActivityWeight.of(POSTS, "1").capped(2));
        Scores scores = new Scores(EngagementModel.of(new Decay.Monthly(BigDecimal.ONE), weights));
        for (int i = 0; i < 5; i++) {
            scores.add("post.published", "ann", TODAY);
            scores.add("post.published", "ann", TODAY.minus(Duration.ofDays(1)));
        }

        assertThat(scores.of("ann").parts())
                .containsExactly(new MemberScore.Part("posts", 10, 4, new BigDecimal("4.000000")));
    }

    @Test
    void whatIsOlderThanTheHorizonIsWorthNothing() {
        EngagementModel model =
                new EngagementModel(MONTH, 10, Map.of("posts", ActivityWeight.of(POSTS, "1")), List.of(), 20);
        Scores scores = new Scores(model);
        scores.add("post.published", "ann", TODAY.minus(Duration.ofDays(9)));
        scores.add("post.published", "bob", TODAY.minus(Duration.ofDays(10)));

        assertThat(scores.all()).extracting(score -> score.member().value()).containsExactly("ann");
    }

    @Test
    void theRecipientMayBeTheEngagedOne() {
        ActivityWeight liked = new ActivityWeight(
                ActivityFilter.of(ActivityTypes.POST_LIKED), BigDecimal.ONE, null, ActivityWeight.Side.RECIPIENT);
        Scores scores = new Scores(EngagementModel.of(MONTH, Map.of("liked", liked)));
        scores.add("post.liked", Activity.ANONYMOUS.value(), TODAY);

        assertThat(scores.all()).extracting(score -> score.member().value()).containsExactly("friend");
    }

    @Test
    void theGreatestBoundThatIsReachedNamesTheLevel() {
        EngagementModel model = new EngagementModel(
                MONTH,
                365,
                Map.of("posts", ActivityWeight.of(POSTS, "1")),
                List.of(
                        new EngagementModel.Level("regular", BigDecimal.ONE),
                        new EngagementModel.Level("core", new BigDecimal("2"))),
                1);
        Scores scores = new Scores(model);
        scores.add("post.published", "ann", TODAY);
        scores.add("post.published", "bob", TODAY);
        scores.add("post.published", "bob", TODAY);
        scores.add("post.published", "eve", TODAY.minus(Duration.ofDays(3)));

        assertThat(scores.of("ann").level()).contains("regular");
        assertThat(scores.of("bob").level()).contains("core");
        assertThat(scores.of("eve").level()).isEmpty();
        EngagementReport report = scores.report();
        assertThat(report.levels()).containsExactly(Map.entry("regular", 1L), Map.entry("core", 1L));
        assertThat(report.members()).isEqualTo(3);
        assertThat(report.top()).containsExactly(scores.of("bob"));
    }

    @Test
    void aHalfLifeOfNothingIsRefused() {
        assertThatThrownBy(() -> new Decay.HalfLife(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PT0S");
        assertThatThrownBy(() -> new Decay.Monthly(new BigDecimal("1.1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1.1");
    }

    private static EngagementModel posts(Decay decay, String weight) {
        return EngagementModel.of(decay, Map.of("posts", ActivityWeight.of(POSTS, weight)));
    }

    private static final class Scores {

        private final MetricsEngine engine;
        private final MetricsState state;
        private int number;

        Scores(EngagementModel model) {
            engine = MetricsEngine.of(MetricsModel.of("test").engagement(model).build());
            state = engine.start();
        }

        void add(String type, String actor, Instant at) {
            engine.apply(
                    state,
                    Activity.of("a-" + number++, type, actor, at)
                            .to(new MemberId("friend"))
                            .build());
        }

        List<MemberScore> all() {
            return engine.engagement(state, TODAY);
        }

        EngagementReport report() {
            return engine.engagementReport(state, TODAY).orElseThrow();
        }

        MemberScore of(String member) {
            return all().stream()
                    .filter(score -> score.member().value().equals(member))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
