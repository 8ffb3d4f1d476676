package io.communitykit.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.activity.Activity;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetricsReportTest {

    private static final Instant NOON = Instant.parse("2024-05-01T12:00:00Z");

    @Test
    void theKeysStandInAFixedOrder() {
        assertThat(report(List.of()).toMap().keySet())
                .containsExactly(
                        "model",
                        "version",
                        "asOf",
                        "zone",
                        "activities",
                        "members",
                        "activeMembers",
                        "audience",
                        "contribution",
                        "apart",
                        "engagement",
                        "responses",
                        "retention",
                        "network");
    }

    @Test
    void thereAreOnlyPlainValues() {
        assertPlain(
                report(List.of(post("ann", 0), post("bob", 1), post("ann", 30))).toMap());
    }

    @Test
    void aDaySaysWhoWasActiveAndWhereTheyStand() {
        Map<?, ?> audience = (Map<?, ?>) report(List.of(post("ann", 0), post("bob", 1), post("ann", 30)))
                .toMap()
                .get("audience");

        assertThat((Object) ((List<?>) audience.get("days")).get(1).toString())
                .isEqualTo("{date=2024-05-02, active=1, active7=2, active30=2, stickiness=0.500000, new=0,"
                        + " returning=1, resurrecting=0, dormant=1}");
        assertThat((Object) audience.get("busiestDay").toString()).isEqualTo("{date=2024-05-01, active=2}");
        assertThat((Object) audience.get("meanDaily").toString()).isEqualTo("{sum=3, days=2, value=1.500000}");
    }

    @Test
    void anEmptyCommunityHasAnEmptyReport() {
        Map<String, Object> report = report(List.of()).toMap();

        assertThat(report).containsEntry("activities", 0L).containsEntry("members", 0L);
        assertThat(((Map<?, ?>) report.get("audience")).get("days")).isEqualTo(List.of());
    }

    private static MetricsReport report(List<Activity> activities) {
        MetricsEngine engine = MetricsEngine.of(Samples.model());
        MetricsState state = engine.start();
        activities.forEach(activity -> engine.apply(state, activity));
        return engine.report(state, NOON.plus(Duration.ofDays(3)));
    }

    private static Activity post(String actor, int hour) {
        return Activity.of(
                        actor + hour,
                        "post.published",
                        actor,
                        NOON.minusSeconds(3600 * 8).plusSeconds(hour * 3600L))
                .build();
    }

    private static void assertPlain(Object value) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> {
                assertThat(key).isInstanceOf(String.class);
                assertPlain(inner);
            });
        } else if (value instanceof Collection<?> items) {
            items.forEach(MetricsReportTest::assertPlain);
        } else {
            assertThat(value).isInstanceOfAny(String.class, Long.class, BigDecimal.class);
        }
    }
}
