package io.communitykit.moderation;

import static io.communitykit.moderation.ModerationEngineTest.ANNA;
import static io.communitykit.moderation.ModerationEngineTest.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communitykit.Observer;
import io.communitykit.Subject;
import io.communitykit.activity.AttributeTest;
import io.communitykit.activity.Value;
import io.communitykit.moderation.policy.Condition;
import io.communitykit.moderation.policy.ModerationPolicy;
import io.communitykit.moderation.policy.Rule;
import io.communitykit.moderation.policy.SituationCondition;
import io.communitykit.moderation.policy.Verdict;
import io.communitykit.moderation.port.PortAnswer;
import io.communitykit.storage.InMemoryStorage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Asks ports of the host through the service. */
class PortsTest {

    private static final ModerationPolicy POLICY = ModerationPolicy.of("p", "1")
            .rule(Rule.of(
                    "toxic",
                    new SituationCondition.Port("toxicity", Map.of("score", AttributeTest.atLeast(8))),
                    Verdict.REMOVE))
            .build();

    private final InMemoryStorage storage = InMemoryStorage.create();
    private final List<String> failures = new ArrayList<>();
    private Instant time = NOW;

    private Moderation.Builder builder() {
        return Moderation.builder(POLICY, storage)
                .clock(() -> time)
                .deadline(Duration.ofSeconds(1))
                .observer(new Observer() {
                    @Override
                    public void failed(String operation, Throwable failure) {
                        failures.add(operation);
                    }
                });
    }

    private static Submission post(String id) {
        return Submission.post(id, ANNA, "hello");
    }

    @Test
    void theAnswerIsRecordedAndARepeatDoesNotAskAgain() {
        List<Subject> asked = new ArrayList<>();
        Moderation moderation = builder()
                .port("toxicity", (submission, at) -> {
                    assertThat(storage.isInTransaction()).isFalse();
                    asked.add(submission.subject());
                    return Map.of("score", new Value.Whole(9));
                })
                .build();

        Decision decision = moderation.review(post("p-1"));
        moderation.review(post("p-1"));

        assertThat(asked).containsExactly(Subject.post("p-1"));
        assertThat(decision.verdict()).isEqualTo(Verdict.REMOVE);
        assertThat(decision.circumstances().answers())
                .containsExactly(PortAnswer.of("toxicity", Map.of("score", new Value.Whole(9))));
        assertThat(ModerationReplay.of(POLICY)
                        .next(
                                post("p-1"),
                                decision.at(),
                                Background.of(decision.known())
                                        .answered(decision.circumstances().answers())))
                .isEqualTo(decision);
    }

    @Test
    void aPortThatIsDownHoldsForReviewAndTheHostIsTold() {
        Moderation moderation = builder()
                .port("toxicity", (submission, at) -> {
                    throw new IllegalStateException("down");
                })
                .build();

        Decision decision = moderation.review(post("p-1"));

        assertThat(decision.verdict()).isEqualTo(Verdict.HOLD);
        assertThat(decision.findings()).extracting(Finding::restraint).containsExactly(Restraint.FAILURE);
        assertThat(decision.circumstances().answers()).containsExactly(PortAnswer.failed("toxicity"));
        assertThat(failures).containsExactly("moderation.port.toxicity");
    }

    @Test
    void aPortThatTakesLongerThanItsDeadlineIsMeasured() {
        Moderation moderation = builder()
                .port("toxicity", (submission, at) -> {
                    time = time.plusMillis(1500);
                    return Map.of("score", new Value.Whole(9));
                })
                .build();

        Decision decision = moderation.review(post("p-1"));

        assertThat(decision.verdict()).isEqualTo(Verdict.REMOVE);
        assertThat(decision.circumstances().answers())
                .containsExactly(new PortAnswer(
                        "toxicity", PortAnswer.Result.LATE, Map.of("score", new Value.Whole(9)), 1_500_000));
    }

    @Test
    void nobodyWaitsLongerThanTheDeadlineWhereTheHostRunsTheQuestion() {
        Moderation moderation = builder()
                .port("toxicity", (submission, at) -> Map.of("score", new Value.Whole(0)))
                .deadline(Duration.ofNanos(1))
                .runner(question -> {
                    // It is never run, as if the port never answered.
                })
                .build();

        Decision decision = moderation.review(post("p-1"));

        assertThat(decision.verdict()).isEqualTo(Verdict.HOLD);
        assertThat(decision.circumstances().answers())
                .extracting(PortAnswer::result)
                .containsExactly(PortAnswer.Result.TIMED_OUT);
    }

    @Test
    void aRunnerThatRefusesIsAFailure() {
        Moderation moderation = builder()
                .port("toxicity", (submission, at) -> Map.of())
                .runner(question -> {
                    throw new IllegalStateException("full");
                })
                .build();

        assertThat(moderation.review(post("p-1")).verdict()).isEqualTo(Verdict.HOLD);
    }

    @Test
    void aQuestionThatTheHostRunsIsAnswered() {
        Moderation moderation = builder()
                .port("toxicity", (submission, at) -> Map.of("score", new Value.Whole(9)))
                .runner(Runnable::run)
                .build();

        assertThat(moderation.review(post("p-1")).verdict()).isEqualTo(Verdict.REMOVE);
    }

    @Test
    void aPortWithoutANameHereIsAMistakeOfTheHost() {
        assertThatThrownBy(() ->
                        builder().port("toxicty", (submission, at) -> Map.of()).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ports were [toxicty] but policy p asks [toxicity] as well; name them by Builder.port");
    }

    @Test
    void factsAboutAuthorsThatCannotBeHadHoldForReview() {
        ModerationPolicy newcomers = ModerationPolicy.of("p", "1")
                .rule(Rule.of("new", Condition.accountYoungerThan(Duration.ofDays(7)), Verdict.REJECT))
                .build();
        Moderation moderation = Moderation.builder(newcomers, storage)
                .clock(() -> NOW)
                .facts((author, at) -> {
                    throw new IllegalStateException("no member table");
                })
                .build();

        Decision decision = moderation.review(post("p-1"));

        assertThat(decision.verdict()).isEqualTo(Verdict.HOLD);
        assertThat(decision.circumstances().answers()).containsExactly(PortAnswer.failed(Background.AUTHORS));
    }

    @Test
    void whatAPersonDecidesStandsAndALateFactOnlyRaisesAQuestion() {
        int[] score = {0};
        Moderation moderation = builder()
                .port("toxicity", (submission, at) -> Map.of("score", new Value.Whole(score[0])))
                .build();
        Decision taken = moderation.review(post("p-1"));
        assertThat(taken.verdict()).isEqualTo(Verdict.ALLOW);
        assertThat(moderation.reconsider(post("p-1"))).isEmpty();
        assertThat(moderation.reconsider(post("p-2"))).isEmpty();

        score[0] = 9;
        Reconsideration question = moderation.reconsider(post("p-1")).orElseThrow();
        assertThat(question.taken()).isEqualTo(taken);
        assertThat(question.now().verdict()).isEqualTo(Verdict.REMOVE);
        assertThat(question.toActivity(ANNA).attributes().text("would.be")).contains("remove");
        assertThat(moderation.review(post("p-1"))).isEqualTo(taken);

        moderation.decide(Subject.post("p-1"), Verdict.REJECT, ANNA);
        assertThat(moderation.decide(Subject.post("p-1"), Verdict.LABEL, ANNA).version())
                .isEqualTo(2);
        assertThat(moderation.review(Submission.post("p-1", ANNA, "edited")).verdict())
                .isEqualTo(Verdict.HOLD);
    }
}
