package io.communitykit.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communitykit.MemberId;
import io.communitykit.poll.ballot.Answer;
import io.communitykit.poll.ballot.VoteResult;
import io.communitykit.poll.kind.PollKind;
import io.communitykit.poll.result.PollResult;
import io.communitykit.poll.rule.Weighting;
import io.communitykit.poll.tally.IrvRule;
import io.communitykit.poll.tally.Paper;
import io.communitykit.poll.tally.Rational;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WeightingTest {

    private final Map<String, String> weights = new LinkedHashMap<>();

    /** Says weights as the map does; one for everybody else. */
    private final Electorate electorate = new Electorate() {
        @Override
        public boolean entitles(Poll poll, MemberId voter, Instant at) {
            return true;
        }

        @Override
        public Rational weight(Poll poll, MemberId voter, Instant at) {
            return Rational.parse(weights.getOrDefault(voter.value(), "1"));
        }
    };

    private PollHall open(PollBuilder poll) {
        return new PollHall(poll.build(), electorate);
    }

    @Test
    void weightsAreCountedToTheLastDecimal() {
        weights.put("ann", "1.25");
        weights.put("ben", "0.5");
        PollHall hall = open(PollHall.choice().weighting(new Weighting(2, 1, 0)));
        hall.vote("ann", "a");
        hall.vote("ben", "b");
        hall.vote("eve", "b");

        PollResult result = hall.close();
        assertThat(hall.votes("a")).isEqualTo("5/4");
        assertThat(hall.votes("b")).isEqualTo("3/2");
        assertThat(result.turnout().cast()).isEqualTo(Rational.parse("2.75"));
        assertThat(result.tally().weight()).isEqualTo(Rational.parse("2.75"));
        assertThat(result.tally().papers()).isEqualTo(3);
        assertThat(result.options().get(0).ofVoters().percent(2))
                .hasValueSatisfying(share -> assertThat(share).isEqualByComparingTo("45.45"));
        assertThat(hall.recount().agrees()).isTrue();
    }

    @Test
    void theWeightIsAskedOnceAndKept() {
        weights.put("ann", "3");
        PollHall hall = open(PollHall.choice().weighting(Weighting.whole()));
        hall.vote("ann", "a");
        weights.put("ann", "7");

        assertThat(hall.votes("a")).isEqualTo("3");
        assertThat(hall.recount().agrees()).isTrue();
        assertThat(hall.close().chosen()).containsExactly("a");
        assertThat(hall.votes("a")).isEqualTo("3");
    }

    @Test
    void aWeightThatThePollCannotHoldIsRefused() {
        PollHall hall = open(PollHall.choice().weighting(new Weighting(1, 1, 0)));
        weights.put("ann", "0");
        assertThat(hall.vote("ann", "a")).isEqualTo(new VoteResult.NotEligible("the voter's vote weighs nothing"));
        for (String wrong : List.of("-1", "1/3", "0.25", "1000000000000")) {
            weights.put("ann", wrong);
            assertThatThrownBy(() -> hall.vote("ann", "a"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("ann");
        }
    }

    @Test
    void aVoteIsHandedOnUntilTheVoterCasts() {
        PollHall hall = open(PollHall.choice().weighting(new Weighting(0, 1, 3)));
        hall.vote("ann", "a");
        hall.delegate("ben", "ann");
        hall.delegate("eve", "ben");

        assertThat(hall.votes("a")).isEqualTo("3");
        hall.vote("ben", "b");
        assertThat(hall.votes("a")).isEqualTo("1");
        assertThat(hall.votes("b")).isEqualTo("2");
        hall.withdraw("ben");
        assertThat(hall.votes("b")).isEqualTo("0");
        assertThat(hall.result().turnout().cast()).isEqualTo(Rational.of(2));
        assertThat(hall.result().turnout().valid()).isEqualTo(Rational.ONE);
        assertThat(hall.recount().agrees()).isTrue();
    }

    @Test
    void aChainEndsAfterItsLastLink() {
        PollHall hall = open(PollHall.choice().weighting(new Weighting(0, 1, 2)));
        hall.vote("m0", "a");
        for (int i = 1; i <= 4; i++) {
            hall.delegate("m" + i, "m" + (i - 1));
        }

        assertThat(hall.votes("a")).isEqualTo("3");
        assertThat(hall.result().turnout().cast()).isEqualTo(Rational.of(5));
    }

    @Test
    void aCircleReachesNoBallotAndHarmsNobody() {
        PollHall hall = open(PollHall.choice().weighting(new Weighting(0, 1, 20)));
        hall.delegate("ann", "ben");
        hall.delegate("ben", "ann");
        hall.vote("eve", "c");

        PollResult result = hall.close();
        assertThat(result.turnout().cast()).isEqualTo(Rational.of(3));
        assertThat(result.turnout().valid()).isEqualTo(Rational.ONE);
        assertThat(result.chosen()).containsExactly("c");
    }

    @Test
    void aVoteIsSplitExactly() {
        PollHall hall = open(PollHall.choice().weighting(new Weighting(0, 3, 2)));
        hall.vote("eve", "c");
        hall.split("ann", Answer.Part.of(1, Paper.choice("a")), Answer.Part.of(2, new MemberId("ben")));
        hall.split(
                "ben",
                Answer.Part.of(1, Paper.choice("a")),
                Answer.Part.of(1, Paper.choice("b")),
                Answer.Part.of(1, new MemberId("eve")));

        assertThat(hall.votes("a")).isEqualTo("8/9");
        assertThat(hall.votes("b")).isEqualTo("5/9");
        assertThat(hall.votes("c")).isEqualTo("14/9");
        assertThat(hall.result().turnout().valid()).isEqualTo(Rational.of(3));
        assertThat(hall.recount().agrees()).isTrue();
        assertThat(hall.close().chosen()).containsExactly("c");
    }

    @Test
    void rankingsAreCountedByTheirWeight() {
        weights.put("ann", "2.5");
        PollHall hall = open(
                PollHall.choice().kind(new PollKind.Ranked(IrvRule.discourse())).weighting(new Weighting(1, 1, 0)));
        hall.vote("ann", Paper.ranking("a", "b"));
        hall.vote("ben", Paper.ranking("b"));
        hall.vote("eve", Paper.ranking("b"));

        PollResult result = hall.close();
        assertThat(result.chosen()).containsExactly("a");
        assertThat(result.tally().weight()).isEqualTo(Rational.parse("4.5"));
        assertThat(hall.recount().agrees()).isTrue();
    }

    @Test
    void whatThePollDoesNotAllowIsRefused() {
        PollHall plain = open(PollHall.choice());
        assertThat(plain.delegate("ann", "ben"))
                .isEqualTo(new VoteResult.InvalidBallot("a vote in this poll cannot be handed on"));
        assertThat(plain.split("ann", Answer.Part.of(1, Paper.choice("a")), Answer.Part.of(1, Paper.choice("b"))))
                .isEqualTo(new VoteResult.InvalidBallot("a vote in this poll cannot be split"));
        PollHall hall = open(PollHall.choice().weighting(new Weighting(0, 4, 1)));
        assertThat(hall.delegate("ann", "ann"))
                .isEqualTo(new VoteResult.InvalidBallot("a vote must be handed on to somebody else"));
        assertThat(hall.split("ann", Answer.Part.of(1, Paper.choice("a")), Answer.Part.of(2, Paper.choice("b"))))
                .isEqualTo(new VoteResult.InvalidBallot("the vote was split into 3 parts but it must be exactly 4"));
        assertThat(hall.split("ann", Answer.Part.of(1, Paper.choice("z")), Answer.Part.of(3, Paper.choice("b"))))
                .isInstanceOf(VoteResult.InvalidBallot.class);
        assertThatThrownBy(() -> new Answer.Split(List.of(Answer.Part.of(1, Paper.choice("a")))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Answer.Part.of(0, Paper.choice("a"))).isInstanceOf(IllegalArgumentException.class);
    }
}
