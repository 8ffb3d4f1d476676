package io.communitykit.testkit.rules;

import static io.communitykit.testkit.rules.ModerationExpectations.actions;
import static io.communitykit.testkit.rules.ModerationExpectations.clauses;
import static io.communitykit.testkit.rules.ModerationExpectations.found;
import static io.communitykit.testkit.rules.ModerationExpectations.rules;
import static io.communitykit.testkit.rules.ModerationExpectations.shadow;
import static io.communitykit.testkit.rules.ModerationExpectations.undecided;
import static io.communitykit.testkit.rules.ModerationExpectations.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.communitykit.MemberId;
import io.communitykit.moderation.Author;
import io.communitykit.moderation.Submission;
import io.communitykit.moderation.policy.ModerationPolicy;
import io.communitykit.moderation.policy.Verdict;
import io.communitykit.moderation.port.PortAnswer;
import io.communitykit.testkit.jupiter.RuleTests;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HouseRulesTest {

    private static final MemberId ANIA = new MemberId("ania");
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private final ModerationPolicy policy = Samples.read("house-rules.yaml", ModerationPolicy.class);

    @TestFactory
    Stream<DynamicNode> houseRules() {
        return RuleTests.of(Samples.path("house-rules.test.yaml"), ModerationCases.type());
    }

    @TestFactory
    Stream<DynamicNode> clubPolicy() {
        return RuleTests.of(Samples.path("club-policy.test.yaml"), ModerationCases.type());
    }

    @Test
    void aCaseIsToldWhatItExpectedOfEffects() {
        ModerationScenario.Whenever posted = ModerationScenario.of(
                        Samples.read("club-policy.yaml", ModerationPolicy.class))
                .answering(PortAnswer.failed("toxicity"))
                .whenever(Submission.post("p-1", ANIA, "You blockhead"));

        assertThat(catchThrowableOfType(
                        RuleFailure.class, () -> posted.then(actions("ban"), clauses(), shadow("heated-answers"))))
                .hasMessageStartingWith("""
                        3 of 3 did not hold
                          what     expected          actual
                        x actions  [ban]             [strike, mute, notify]
                        x clauses  []                [1.2]
                        x shadow   [heated-answers]  []
                        """);
    }

    @Test
    void typedScenariosSayTheSame() {
        ModerationScenario.of(policy)
                .at(NOW)
                .given(Author.joined(NOW.minusSeconds(60)), Submission.post("p-0", ANIA, "Hello"))
                .whenever(Submission.post("p-1", ANIA, "Cheap lenses, blockhead"))
                .then(verdict(Verdict.REJECT), rules("advertising"), undecided(), found("Cheap lenses"));
    }

    @Test
    void theClockDecidesHowLongSomebodyHasBeenHere() {
        ModerationScenario scenario = ModerationScenario.of(policy).at(NOW);
        Author joined = Author.joined(NOW.minusSeconds(60));
        Submission advertising = Submission.post("p-1", ANIA, "Cheap lenses");
        scenario.given(joined).whenever(advertising).then(verdict(Verdict.REJECT));
        scenario.at(NOW.plusSeconds(31L * 24 * 3600))
                .given(joined)
                .whenever(advertising)
                .then(verdict(Verdict.ALLOW));
    }

    @Test
    void aFailureShowsATableAndTheRulesThatDecided() {
        ModerationScenario.Whenever posted =
                ModerationScenario.of(policy).whenever(Submission.post("p-1", ANIA, "You blockhead"));
        RuleFailure failure = catchThrowableOfType(
                RuleFailure.class, () -> posted.then(verdict(Verdict.HOLD), rules("unkind-words"), found("goose")));
        assertThat(failure).hasMessageStartingWith("""
                        2 of 3 did not hold
                          what     expected        actual
                        x verdict  hold            label
                          rules    [unkind-words]  [unkind-words]
                        x found    [goose]         [blockhead]
                        """);
        assertThat(failure.getMessage().lines().skip(5)).anyMatch(line -> line.contains("unkind-words"));
        assertThat(failure.comparisons())
                .hasSize(3)
                .last()
                .satisfies(line -> assertThat(line.holds()).isFalse());
    }
}
