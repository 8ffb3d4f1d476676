package io.communitykit.testkit.rules;

import static io.communitykit.testkit.rules.RewardsExpectations.badges;
import static io.communitykit.testkit.rules.RewardsExpectations.level;
import static io.communitykit.testkit.rules.RewardsExpectations.points;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.activity.Activity;
import io.communitykit.rewards.program.RewardsProgram;
import io.communitykit.testkit.jupiter.RuleTests;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ClubRewardsTest {

    private static final MemberId ANIA = new MemberId("ania");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final RewardsProgram program = Samples.read("club-rewards.yaml", RewardsProgram.class);

    private static Activity upvote(String id, int minute) {
        return Activity.of(id, "post.upvoted", "anonymous", NOON.plusSeconds(60L * minute))
                .to(ANIA)
                .about(Subject.post("sunrise"))
                .build();
    }

    @TestFactory
    Stream<DynamicNode> clubRewards() {
        return RuleTests.of(Samples.path("club-rewards.test.yaml"), RewardsCases.type());
    }

    @Test
    void typedScenariosSayTheSame() {
        RewardsScenario.of(program)
                .given(upvote("v-1", 1), upvote("v-2", 2))
                .whenever(upvote("v-3", 3))
                .then(points(ANIA, "reputation", 31), badges(ANIA, "Fine Picture"), level(ANIA, "trust", "regular"));
    }

    @Test
    void whatIsLaterThanTheClockHasNotHappened() {
        RewardsScenario.of(program)
                .at(NOON)
                .given(upvote("v-1", 0))
                .whenever(upvote("v-2", 1))
                .then(points(ANIA, "reputation", 11));
    }

    @Test
    void aFailureShowsWhatWasExpectedAndWhatCame() {
        RewardsScenario.Whenever voted = RewardsScenario.of(program).whenever(upvote("v-1", 0));
        assertThatThrownBy(() -> voted.then(points(ANIA, "reputation", 10), points(ANIA, "stars", 1)))
                .isInstanceOf(RuleFailure.class)
                .hasMessage("""
                        2 of 2 did not hold
                          what                          expected  actual
                        x points of ania in reputation  10        11
                        x points of ania in stars       1         no such points; there are [reputation]""");
    }
}
