package io.communitykit.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.communitykit.MemberId;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityId;
import io.communitykit.activity.ActivityLog;
import io.communitykit.activity.LogEntry;
import io.communitykit.poll.ballot.Answer;
import io.communitykit.poll.ballot.Ballot;
import io.communitykit.poll.ballot.PollId;
import io.communitykit.poll.ballot.Vote;
import io.communitykit.poll.ballot.VoteResult;
import io.communitykit.poll.kind.PollKind;
import io.communitykit.poll.outcome.CloseResult;
import io.communitykit.poll.result.PollResult;
import io.communitykit.poll.result.Share;
import io.communitykit.poll.result.Viewer;
import io.communitykit.poll.tally.IrvRule;
import io.communitykit.poll.tally.Paper;
import io.communitykit.poll.tally.Rational;
import io.communitykit.poll.tally.Tie;
import io.communitykit.poll.tally.TieBreak;
import io.communitykit.storage.InMemoryStorage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PollsTest {

    private static final PollId ID = new PollId("theme");
    private static final MemberId ANN = new MemberId("ann");
    private static final MemberId BEN = new MemberId("ben");
    private static final MemberId STAFF = new MemberId("staff");

    private final InMemoryStorage storage = InMemoryStorage.create();
    private final TestClock clock = new TestClock();
    private final Polls polls = Polls.of(storage, clock);
    private int keys;

    @Test
    void aVoteCounts() {
        open(theme().build());

        assertThat(vote(ANN, "sea")).isEqualTo(new VoteResult.Accepted());

        PollResult result = shown();
        assertThat(result.settled()).isFalse();
        assertThat(result.tally().winners()).containsExactly("sea");
        assertThat(result.options())
                .extracting(PollResult.OptionVotes::option, PollResult.OptionVotes::votes)
                .containsExactly(
                        tuple("sea", Rational.ONE), tuple("city", Rational.ZERO), tuple("night", Rational.ZERO));
    }

    @Test
    void whereNobodyVotesNothingIsChosenHoweverTiesAreBroken() {
        open(theme().kind(new PollKind.Ranked(IrvRule.rctab(TieBreak.lot(7)))).build());

        polls.close(ID, STAFF);

        assertThat(shown().chosen()).isEmpty();
        assertThat(shown().tally().decided()).isFalse();
    }

    @Test
    void secondVoteReplacesTheFirst() {
        open(theme().build());
        vote(ANN, "sea");

        assertThat(vote(ANN, "city")).isEqualTo(new VoteResult.Changed());

        assertThat(votes("sea")).isZero();
        assertThat(votes("city")).isOne();
        assertThat(polls.ballot(ID, ANN)).map(Ballot::answer).contains(new Answer.Marked(Paper.choice("city")));
    }

    @Test
    void aWithdrawnVoteNoLongerCountsAndMayBeCastAgain() {
        open(theme().build());
        vote(ANN, "sea");

        assertThat(withdraw(ANN)).isEqualTo(new VoteResult.Withdrawn());
        assertThat(votes("sea")).isZero();
        assertThat(shown().tally().papers()).isZero();
        assertThat(withdraw(ANN)).isEqualTo(new VoteResult.NothingToWithdraw());
        assertThat(vote(ANN, "city")).isEqualTo(new VoteResult.Accepted());
        assertThat(votes("city")).isOne();
    }

    @Test
    void aFinalVoteIsNeitherChangedNorWithdrawn() {
        open(theme().votesAreFinal().build());
        vote(ANN, "sea");

        assertThat(vote(ANN, "city")).isEqualTo(new VoteResult.Final());
        assertThat(withdraw(ANN)).isEqualTo(new VoteResult.Final());
        assertThat(votes("sea")).isOne();
    }

    @Test
    void theSameKeyIsTheSameVote() {
        open(theme().build());
        Vote vote = Vote.of(new ActivityId("k"), ID, ANN, Paper.choice("sea"));
        take(vote);
        clock.advance(Duration.ofMinutes(5));

        assertThat(take(vote)).isEqualTo(new VoteResult.Duplicate());
        assertThat(take(Vote.of(new ActivityId("k"), ID, ANN, Paper.choice("city"))))
                .isEqualTo(new VoteResult.Conflict(new ActivityId("k")));
        assertThat(take(Vote.of(new ActivityId("k"), ID, BEN, Paper.choice("sea"))))
                .isEqualTo(new VoteResult.Conflict(new ActivityId("k")));
        assertThat(votes("sea")).isOne();
    }

    @Test
    void anAcknowledgedVoteIsAcknowledgedAgainAfterTheClose() {
        open(theme().build());
        Vote vote = Vote.of(new ActivityId("k"), ID, ANN, Paper.choice("sea"));
        take(vote);
        polls.close(ID, STAFF);

        assertThat(take(vote)).isEqualTo(new VoteResult.Duplicate());
    }

    @Test
    void anInvalidBallotIsRefusedWithItsReason() {
        open(theme().build());

        assertThat(vote(ANN, "moon"))
                .isEqualTo(
                        new VoteResult.InvalidBallot("the ballot named 'moon' but the options are [sea, city, night]"));
        assertThat(vote(ANN, "sea", "city"))
                .isEqualTo(new VoteResult.InvalidBallot("the ballot named 2 options but it must name exactly 1"));
        assertThat(take(Vote.of(new ActivityId("r"), ID, ANN, Paper.ranking("sea"))))
                .isEqualTo(
                        new VoteResult.InvalidBallot("the ballot must name chosen options, neither ranks nor scores"));
        assertThat(history()).isEmpty();
    }

    @Test
    void multipleChoiceKeepsItsRange() {
        open(theme().kind(new PollKind.Multiple(1, 2)).build());

        assertThat(vote(ANN)).isInstanceOf(VoteResult.InvalidBallot.class);
        assertThat(vote(ANN, "sea", "city", "night")).isInstanceOf(VoteResult.InvalidBallot.class);
        assertThat(vote(ANN, "sea", "city")).isEqualTo(new VoteResult.Accepted());
        assertThat(vote(BEN, "sea")).isEqualTo(new VoteResult.Accepted());

        PollResult.OptionVotes sea = option("sea");
        assertThat(sea.ofVoters()).isEqualTo(Share.of(2, 2));
        assertThat(sea.ofVotes()).isEqualTo(Share.of(2, 3));
        assertThat(sea.ofVotes().percent(1))
                .hasValueSatisfying(p -> assertThat(p).isEqualByComparingTo("66.7"));
    }

    @Test
    void aShareOfNothingHasNoPercentage() {
        open(theme().build());

        assertThat(option("sea").ofVoters().percent(1)).isEmpty();
    }

    @Test
    void thoseWhoAreLevelShareThePlaceAndTheTieIsExplained() {
        open(theme().build());
        vote(ANN, "sea");
        vote(BEN, "night");

        assertThat(shown().tally().winners()).containsExactly("sea", "night");
        assertThat(shown().tally().ranking()).containsExactly(List.of("sea", "night"), List.of("city"));
        assertThat(shown().tally().standingTie())
                .map(Tie::explanation)
                .contains("sea, night were level for the last place among the winners; the rule names no tie-break, so"
                        + " they share the place.");
    }

    @Test
    void aPollWithoutAnHourIsOpenedAndClosedByHand() {
        polls.create(theme().build());
        assertThat(vote(ANN, "sea")).isEqualTo(new VoteResult.NotYetOpen(null));

        assertThat(polls.open(ID).orElseThrow()).isTrue();
        assertThat(polls.open(ID).orElseThrow()).isFalse();
        vote(ANN, "sea");
        clock.advance(Duration.ofHours(1));
        Instant end = clock.instant();

        assertThat(polls.close(ID, STAFF).orElseThrow()).isEqualTo(new CloseResult.Settled(end, 2));
        assertThat(vote(BEN, "sea")).isEqualTo(new VoteResult.Closed(end));
        assertThat(polls.open(ID).orElseThrow()).isFalse();
        clock.advance(Duration.ofHours(1));
        assertThat(polls.close(ID, STAFF).orElseThrow()).isEqualTo(new CloseResult.AlreadySettled(end, 2));
        assertThat(shown().settled()).isTrue();
        assertThat(votes("sea")).isOne();
    }

    @Test
    void hoursAreExactToTheInstant() {
        Instant opens = TestClock.START.plusSeconds(60);
        Instant closes = TestClock.START.plusSeconds(120);
        polls.create(theme().opensAt(opens).closesAt(closes).build());

        clock.set(opens.minusNanos(1000));
        assertThat(vote(ANN, "sea")).isEqualTo(new VoteResult.NotYetOpen(opens));
        clock.set(opens);
        assertThat(vote(ANN, "sea")).isEqualTo(new VoteResult.Accepted());
        clock.set(closes.minusNanos(1000));
        assertThat(vote(BEN, "sea")).isEqualTo(new VoteResult.Accepted());
        clock.set(closes);
        assertThat(vote(BEN, "city")).isEqualTo(new VoteResult.Closed(closes));
    }

    @Test
    void timeClosesAPollOnceAtItsHour() {
        Instant closes = TestClock.START.plusSeconds(120);
        open(theme().closesAt(closes).build());
        vote(ANN, "sea");

        assertThat(polls.next()).contains(closes);
        assertThat(polls.run(closes.minusSeconds(1), 10)).isZero();
        assertThat(polls.run(closes.plusSeconds(900), 10)).isOne();
        assertThat(polls.run(closes.plusSeconds(900), 10)).isZero();
        assertThat(polls.next()).isEmpty();
        assertThat(polls.status(ID)).hasValueSatisfying(status -> {
            assertThat(status.phase()).isEqualTo(PollState.Phase.CLOSED);
            assertThat(status.closedAt()).isEqualTo(closes);
        });
        assertThat(history())
                .last()
                .satisfies(closed -> assertThat(closed.occurredAt()).isEqualTo(closes));
    }

    @Test
    void theClosestHourComesFirst() {
        for (int i = 3; i > 0; i--) {
            polls.create(Poll.of("p-" + i, "?")
                    .option("a", "A")
                    .option("b", "B")
                    .closesAt(TestClock.START.plusSeconds(i))
                    .build());
        }

        assertThat(polls.run(TestClock.START.plusSeconds(3), 2)).isEqualTo(2);
        assertThat(polls.next()).contains(TestClock.START.plusSeconds(3));
        assertThatThrownBy(() -> polls.run(TestClock.START, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPollIsFrozenOnceItIsCreated() {
        Poll poll = theme().build();

        assertThat(polls.create(poll).orElseThrow()).isTrue();
        assertThat(polls.create(poll).orElseThrow()).isFalse();
        assertThatThrownBy(() -> polls.create(theme().votesAreFinal().build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("theme");
        assertThatThrownBy(() -> polls.open(new PollId("other")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("poll was other but there is no such poll");
    }

    private static PollBuilder theme() {
        return Poll.of("theme", "Which theme comes next?")
                .option("sea", "The sea")
                .option("city", "The city")
                .option("night", "By night");
    }

    private void open(Poll poll) {
        polls.create(poll);
        polls.open(poll.id());
    }

    private VoteResult vote(MemberId voter, String... options) {
        return take(Vote.of(new ActivityId("v-" + ++keys), ID, voter, Paper.choice(options)));
    }

    private VoteResult withdraw(MemberId voter) {
        return take(Vote.withdrawal(new ActivityId("w-" + ++keys), ID, voter));
    }

    private VoteResult take(Vote vote) {
        return polls.vote(vote).orElseThrow();
    }

    private PollResult shown() {
        return polls.results(ID, Viewer.guest()).toOptional().orElseThrow();
    }

    private PollResult.OptionVotes option(String option) {
        return shown().options().stream()
                .filter(o -> o.option().equals(option))
                .findFirst()
                .orElseThrow();
    }

    private long votes(String option) {
        return option(option).votes().numerator().longValueExact();
    }

    private List<Activity> history() {
        return storage.port(ActivityLog.PORT).tail(0, 100).stream()
                .map(LogEntry::activity)
                .toList();
    }
}
