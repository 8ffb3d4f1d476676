package io.communitykit.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.MemberId;
import io.communitykit.poll.ballot.Answer;
import io.communitykit.poll.ballot.Vote;
import io.communitykit.poll.ballot.VoteResult;
import io.communitykit.poll.kind.Consensus;
import io.communitykit.poll.kind.Consent;
import io.communitykit.poll.kind.Dots;
import io.communitykit.poll.kind.Meeting;
import io.communitykit.poll.kind.Numeric;
import io.communitykit.poll.kind.PollKind;
import io.communitykit.poll.kind.Quiz;
import io.communitykit.poll.result.MeetingTime;
import io.communitykit.poll.result.NumberFigures;
import io.communitykit.poll.result.PollResult;
import io.communitykit.poll.result.Reason;
import io.communitykit.poll.result.Requirement;
import io.communitykit.poll.result.Share;
import io.communitykit.poll.result.Solution;
import io.communitykit.poll.result.Turnout;
import io.communitykit.poll.result.View;
import io.communitykit.poll.result.Viewer;
import io.communitykit.poll.rule.Fraction;
import io.communitykit.poll.tally.IrvRule;
import io.communitykit.poll.tally.Paper;
import io.communitykit.poll.tally.Rational;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PollKindsTest {

    private static final Instant MONDAY = Instant.parse("2026-06-01T17:00:00Z");

    @Test
    void aNumberIsNamedWithinItsRange() {
        PollHall hall = PollHall.open(PollHall.poll().kind(new Numeric(decimal("-1"), decimal("2"), decimal("0.5"))));

        assertThat(hall.result().numbers()).isNull();
        hall.vote("ann", Numeric.paper(decimal("1.50")));
        hall.vote("ben", Numeric.paper(decimal("1.5")));
        hall.vote("eve", Numeric.paper(decimal("-1")));
        hall.vote("dan", Numeric.paper(decimal("0.0")));

        assertThat(hall.vote("fay", "0.25")).isInstanceOf(VoteResult.InvalidBallot.class);
        assertThat(hall.vote("fay", "2.5")).isInstanceOf(VoteResult.InvalidBallot.class);
        PollResult result = hall.close();
        assertThat(result.chosen()).containsExactly("1.5");
        assertThat(result.options())
                .extracting(PollResult.OptionVotes::option)
                .containsExactly("-1", "-0.5", "0", "0.5", "1", "1.5", "2");
        assertThat(result.numbers())
                .isEqualTo(new NumberFigures(
                        Rational.of(4),
                        Rational.parse("0.5"),
                        Rational.parse("0.75"),
                        Rational.of(-1),
                        Rational.parse("1.5")));
    }

    @Test
    void dotsAreSpentWithinTheBudget() {
        PollHall hall = PollHall.open(PollHall.choice().kind(new Dots(8, false, 5)));

        assertThat(hall.vote("ann", dots(Map.of("a", "5", "b", "3")))).isEqualTo(new VoteResult.Accepted());
        assertThat(hall.vote("ben", dots(Map.of("b", "5")))).isEqualTo(new VoteResult.Accepted());
        assertThat(hall.vote("eve", dots(Map.of("a", "5", "b", "4"))))
                .isEqualTo(new VoteResult.InvalidBallot("the ballot spent 9 dots but it must spend 1 to 8"));
        assertThat(hall.vote("eve", dots(Map.of("a", "6"))))
                .isEqualTo(new VoteResult.InvalidBallot(
                        "the ballot gave 'a' 6 but it must give a whole number of 0 to 5 dots"));
        assertThat(hall.vote("eve", dots(Map.of("a", "1.5")))).isInstanceOf(VoteResult.InvalidBallot.class);
        assertThat(hall.vote("eve", dots(Map.of("a", "-1")))).isInstanceOf(VoteResult.InvalidBallot.class);
        assertThat(hall.vote("eve", dots(Map.of()))).isInstanceOf(VoteResult.InvalidBallot.class);
        assertThat(hall.vote("eve", "a")).isInstanceOf(VoteResult.InvalidBallot.class);
        assertThat(hall.close().chosen()).containsExactly("b");
        assertThat(hall.result().tally().scores())
                .containsEntry("a", Rational.of(5))
                .containsEntry("b", Rational.of(8));
        assertThat(hall.recount().agrees()).isTrue();
    }

    @Test
    void aBudgetMayHaveToBeSpentToTheLastDot() {
        PollHall hall = PollHall.open(PollHall.choice().kind(new Dots(8, true, null)));

        assertThat(hall.vote("ann", dots(Map.of("a", "7"))))
                .isEqualTo(new VoteResult.InvalidBallot("the ballot spent 7 dots but it must spend exactly 8"));
        assertThat(hall.vote("ann", dots(Map.of("a", "7", "c", "1")))).isEqualTo(new VoteResult.Accepted());
        assertThat(hall.vote("ben", dots(Map.of("a", "8")))).isEqualTo(new VoteResult.Accepted());
    }

    @Test
    void approvalNamesAtLeastOneOption() {
        PollHall hall = PollHall.open(PollHall.choice().kind(new PollKind.Approval()));

        assertThat(hall.vote("ann"))
                .isEqualTo(new VoteResult.InvalidBallot("the ballot must name at least one option"));
        assertThat(hall.vote("ann", "a", "b", "c")).isEqualTo(new VoteResult.Accepted());
        assertThat(hall.vote("ben", "b")).isEqualTo(new VoteResult.Accepted());
        assertThat(hall.close().chosen()).containsExactly("b");
    }

    @Test
    void consentHoldsUnlessSomebodyObjects() {
        PollHall hall = PollHall.open(PollHall.poll().kind(new Consent(0, true)));
        hall.vote("ann", Consent.AGREE);
        hall.vote("ben", Poll.ABSTAIN);

        assertThat(hall.result().chosen()).containsExactly(Consent.AGREE);
        assertThat(hall.result().turnout().abstentions()).isEqualTo(Rational.ONE);
        assertThat(hall.vote("eve", Consent.OBJECT))
                .isEqualTo(new VoteResult.InvalidBallot("whoever is against the proposal must say why"));
        assertThat(hall.cast(Vote.of(hall.key(), PollHall.ID, new MemberId("eve"), Paper.choice(Consent.OBJECT))
                        .because("The hall is too small.")))
                .isEqualTo(new VoteResult.Accepted());
        assertThat(hall.result().carried()).isFalse();
        assertThat(hall.result().requirements())
                .containsExactly(new Requirement(
                        Requirement.Kind.OBJECTIONS,
                        Consent.OBJECT,
                        Rational.ONE,
                        Rational.ZERO,
                        null,
                        Requirement.Compared.AT_MOST));
        assertThat(hall.polls.details().reasons(PollHall.ID, Viewer.guest()).toOptional())
                .contains(List.of(new Reason(
                        new MemberId("eve"),
                        new Answer.Marked(Paper.choice(Consent.OBJECT)),
                        "The hall is too small.")));
        hall.withdraw("eve");
        assertThat(hall.polls.details().reasons(PollHall.ID, Viewer.guest()).toOptional())
                .contains(List.of());
        assertThat(hall.close().carried()).isTrue();
    }

    @Test
    void whatObjectsIsNeverDecided() {
        PollHall hall = PollHall.open(PollHall.poll().kind(new Consent(5, false)));
        hall.vote("ann", Consent.AGREE);
        hall.vote("ben", Consent.OBJECT);
        hall.vote("eve", Consent.OBJECT);

        assertThat(hall.result().tally().winners()).containsExactly(Consent.OBJECT);
        assertThat(hall.close().chosen()).isEmpty();
    }

    @Test
    void consensusNeedsAgreementAndNoBlock() {
        PollHall hall = PollHall.open(PollHall.poll().kind(new Consensus(Fraction.of(3, 4), 0, false)));
        hall.vote("ann", Consent.AGREE);
        hall.vote("ben", Consent.AGREE);
        hall.vote("eve", Consent.AGREE);
        hall.vote("dan", Consensus.DISAGREE);
        hall.vote("fay", Poll.ABSTAIN);

        assertThat(hall.result().carried()).isTrue();
        hall.vote("gus", Consensus.DISAGREE);
        assertThat(hall.result().carried()).isFalse();
        hall.withdraw("gus");
        hall.vote("dan", Consensus.BLOCK);
        assertThat(hall.close().carried()).isFalse();
    }

    @Test
    void aTimeToMeetCountsWhoCanCome() {
        PollHall hall = PollHall.open(PollHall.poll()
                .option("mon", "Monday", MONDAY)
                .option("tue", "Tuesday", MONDAY.plusSeconds(86_400))
                .kind(new Meeting(true)));
        hall.vote("ann", Meeting.paper(List.of("mon"), List.of("tue")));
        hall.vote("ben", Meeting.paper(List.of("tue"), List.of("mon")));
        hall.vote("eve", Meeting.paper(List.of(), List.of("tue")));

        assertThat(hall.vote("dan", dots(Map.of("mon", "3"))))
                .isEqualTo(new VoteResult.InvalidBallot(
                        "the ballot gave 'mon' 3 but it must give 2 for yes, 1 for maybe or 0 for no"));
        PollResult result = hall.close();
        assertThat(result.chosen()).containsExactly("tue");
        assertThat(result.times())
                .containsExactly(
                        new MeetingTime("mon", Rational.ONE, Rational.ONE),
                        new MeetingTime("tue", Rational.ONE, Rational.of(2)));
        assertThat(hall.recount().agrees()).isTrue();
    }

    @Test
    void aMeetingMayTakeNoMaybe() {
        PollHall hall = PollHall.open(PollHall.poll()
                .option("mon", "Monday", MONDAY)
                .option("tue", "Tuesday", MONDAY.plusSeconds(86_400))
                .kind(new Meeting(false)));

        assertThat(hall.vote("ann", Meeting.paper(List.of(), List.of("mon"))))
                .isInstanceOf(VoteResult.InvalidBallot.class);
    }

    @Test
    void aQuizShowsItsSolutionToThoseWhoAnswered() {
        PollHall hall = PollHall.open(PollHall.choice().kind(new Quiz(List.of("b"), "B is the second letter.")));
        hall.vote("ann", "b");
        hall.vote("ben", "a");

        assertThat(hall.vote("ben", "b")).isEqualTo(new VoteResult.Final());
        assertThat(solution(hall, Viewer.member(new MemberId("ann"))))
                .isEqualTo(new View.Shown<>(new Solution(List.of("b"), "B is the second letter.", true)));
        assertThat(solution(hall, Viewer.member(new MemberId("ben"))))
                .isEqualTo(new View.Shown<>(new Solution(List.of("b"), "B is the second letter.", false)));
        assertThat(solution(hall, Viewer.staff(new MemberId("eve")))).isInstanceOf(View.Hidden.class);
        assertThat(solution(hall, Viewer.guest())).isInstanceOf(View.Hidden.class);
        assertThat(hall.polls.status(PollHall.ID).map(status -> status.poll().kind()))
                .contains(new Quiz(List.of(), null));
        hall.close();
        assertThat(solution(hall, Viewer.guest()))
                .isEqualTo(new View.Shown<>(new Solution(List.of("b"), "B is the second letter.", null)));
    }

    @Test
    void aQuizWithSeveralRightAnswersWantsExactlyThose() {
        PollHall hall = PollHall.open(PollHall.choice().kind(new Quiz(List.of("c", "a"), null)));
        hall.vote("ann", "a", "c");
        hall.vote("ben", "a", "b", "c");

        assertThat(solution(hall, Viewer.member(new MemberId("ann"))).toOptional())
                .map(Solution::right)
                .contains(true);
        assertThat(solution(hall, Viewer.member(new MemberId("ben"))).toOptional())
                .map(Solution::right)
                .contains(false);
    }

    @Test
    void whereNoneOfTheAboveWinsNobodyDoes() {
        PollHall hall = PollHall.open(PollHall.choice().noneOfTheAbove());
        hall.vote("ann", Poll.NONE);
        hall.vote("ben", Poll.NONE);
        hall.vote("eve", "a");

        assertThat(hall.close().tally().winners()).containsExactly(Poll.NONE);
        assertThat(hall.result().chosen()).isEmpty();
    }

    @Test
    void noneOfTheAboveStandsAloneAmongChoicesAndIsRankedLikeAnyOther() {
        PollHall several = PollHall.open(PollHall.choice().noneOfTheAbove().kind(new PollKind.Multiple(2, 3)));
        assertThat(several.vote("ann", Poll.NONE)).isEqualTo(new VoteResult.Accepted());
        assertThat(several.vote("ben", "a", Poll.NONE))
                .isEqualTo(new VoteResult.InvalidBallot("the ballot named 'none' beside other options"));
        PollHall ranked =
                PollHall.open(PollHall.choice().noneOfTheAbove().kind(new PollKind.Ranked(IrvRule.discourse())));
        assertThat(ranked.vote("ann", Paper.ranking("a", Poll.NONE, "b"))).isEqualTo(new VoteResult.Accepted());
    }

    @Test
    void whoAbstainsIsCountedAndWinsNothing() {
        PollHall hall = PollHall.open(PollHall.choice().abstain());
        hall.vote("ann", Poll.ABSTAIN);
        hall.vote("ben", Poll.ABSTAIN);
        hall.vote("eve", "a");

        PollResult result = hall.close();
        assertThat(result.chosen()).containsExactly("a");
        assertThat(result.turnout()).isEqualTo(new Turnout(Rational.of(3), Rational.of(3), Rational.of(2), null, null));
        assertThat(result.options().get(0).ofVoters()).isEqualTo(Share.of(1, 3));
        assertThat(result.options().get(0).ofVotes()).isEqualTo(Share.of(1, 1));
        assertThat(hall.recount().agrees()).isTrue();
    }

    private static View<Solution> solution(PollHall hall, Viewer viewer) {
        return hall.polls.details().solution(PollHall.ID, viewer);
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }

    private static Paper dots(Map<String, String> given) {
        Map<String, BigDecimal> scores = new TreeMap<>();
        given.forEach((option, number) -> scores.put(option, new BigDecimal(number)));
        return new Paper.Scores(scores);
    }
}
