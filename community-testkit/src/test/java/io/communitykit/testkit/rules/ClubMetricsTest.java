package io.communitykit.testkit.rules;

import static io.communitykit.testkit.rules.MetricsExpectations.figure;
import static io.communitykit.testkit.rules.MetricsExpectations.score;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.activity.Activity;
import io.communitykit.metrics.MetricsModel;
import io.communitykit.testkit.jupiter.RuleTests;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ClubMetricsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final MetricsModel model = Samples.read("club-metrics.yaml", MetricsModel.class);
    private final Activity asked = Activity.of("q", "question.asked", "ania", NOON)
            .about(Subject.post("q-1"))
            .build();
    private final Activity answered = Activity.of("a", "answer.posted", "wei", NOON.plusSeconds(60))
            .about(Subject.post("a-1"))
            .with("questionId", "q-1")
            .build();

    @TestFactory
    Stream<DynamicNode> clubMetrics() {
        return RuleTests.of(Samples.path("club-metrics.test.yaml"), MetricsCases.type());
    }

    @Test
    void typedScenariosSayTheSame() {
        MetricsScenario.of(model)
                .given(asked)
                .whenever(answered)
                .then(
                        figure("responses.first-answer.medianSeconds", 60),
                        score(new MemberId("wei"), new BigDecimal("4.0")));
    }

    @Test
    void whatIsLaterThanTheClockHasNotHappened() {
        MetricsScenario.of(model)
                .at(NOON)
                .given(asked)
                .whenever(answered)
                .then(figure("responses.first-answer.waiting", 1));
    }

    @Test
    void aFigureThatIsNotThereIsSaidToBeNone() {
        MetricsScenario.Whenever happened = MetricsScenario.of(model).whenever(asked);
        assertThatThrownBy(() -> happened.then(figure("responses.last-answer.opened", 1)))
                .isInstanceOf(RuleFailure.class)
                .hasMessageContaining("x responses.last-answer.opened  1         no such figure");
    }
}
