package io.communitykit.testkit.rules;

import static io.communitykit.testkit.rules.PollExpectations.answers;
import static io.communitykit.testkit.rules.PollExpectations.ballots;
import static io.communitykit.testkit.rules.PollExpectations.phase;
import static io.communitykit.testkit.rules.PollExpectations.tie;
import static io.communitykit.testkit.rules.PollExpectations.votes;
import static io.communitykit.testkit.rules.PollExpectations.winners;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communitykit.MemberId;
import io.communitykit.activity.ActivityId;
import io.communitykit.poll.Poll;
import io.communitykit.poll.PollState;
import io.communitykit.poll.ballot.Vote;
import io.communitykit.poll.rule.Visibility;
import io.communitykit.poll.tally.Paper;
import io.communitykit.testkit.jupiter.RuleTests;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class JuneThemeTest {

    private static final Instant CLOSING = Instant.parse("2026-05-12T18:00:00Z");

    private final Poll poll = Poll.of("theme", "Which theme?")
            .option("rain", "Rain")
            .option("bread", "Bread")
            .closesAt(CLOSING)
            .build();

    private Vote vote(String key, String voter, String option) {
        return Vote.of(new ActivityId(key), poll.id(), new MemberId(voter), Paper.choice(option));
    }

    @TestFactory
    Stream<DynamicNode> juneTheme() {
        return RuleTests.of(Samples.path("june-theme.test.yaml"), PollCases.type());
    }

    @TestFactory
    Stream<DynamicNode> statute() {
        return RuleTests.of(Samples.path("statute.test.yaml"), PollCases.type());
    }

    @Test
    void typedScenariosMoveTheClock() {
        PollScenario.of(poll)
                .given(vote("v-1", "ania", "rain"))
                .at(CLOSING)
                .whenever(vote("v-2", "wei", "bread"))
                .then(answers("closed"), phase(PollState.Phase.CLOSED), ballots(1), winners("rain"), tie());
    }

    @Test
    void somebodyMayCloseEarly() {
        PollScenario.of(poll)
                .given(vote("v-1", "ania", "rain"), vote("v-2", "wei", "bread"))
                .wheneverClosed(new MemberId("host"))
                .then(phase(PollState.Phase.CLOSED), votes("rain", 1), tie("rain", "bread"));
    }

    @Test
    void whatIsNotAnOptionIsSaidToBeNone() {
        PollScenario.Whenever voted = PollScenario.of(poll).whenever(vote("v-1", "ania", "rain"));
        assertThatThrownBy(() -> voted.then(votes("snow", 1)))
                .isInstanceOf(RuleFailure.class)
                .hasMessageContaining("x votes for snow  1         no such option; there are [rain, bread]");
    }

    @Test
    void whatIsGivenMustHaveBeenPossible() {
        PollScenario.Whenever voted =
                PollScenario.of(poll).given(vote("v-1", "ania", "snow")).whenever(vote("v-2", "wei", "bread"));

        assertThatThrownBy(() -> voted.then(votes("bread", 1)))
                .isInstanceOf(RuleFailure.class)
                .hasMessageContaining("given vote of ania")
                .hasMessageContaining("InvalidBallot");
    }

    @Test
    void whatThePollHidesCannotBeExpected() {
        Poll closed = Poll.of("theme", "Which theme?")
                .option("rain", "Rain")
                .option("bread", "Bread")
                .results(Visibility.AFTER_CLOSING)
                .build();
        PollScenario.Whenever voted = PollScenario.of(closed).whenever(vote("v-1", "ania", "rain"));
        assertThatThrownBy(() -> voted.then(winners("rain")))
                .isInstanceOf(RuleFailure.class)
                .hasMessageContaining("hidden: after-clos");
    }
}
