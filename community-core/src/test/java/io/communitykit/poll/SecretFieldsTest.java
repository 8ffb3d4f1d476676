package io.communitykit.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.MemberId;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityId;
import io.communitykit.activity.ActivityTypes;
import io.communitykit.activity.Attributes;
import io.communitykit.notice.Notice;
import io.communitykit.poll.ballot.Answer;
import io.communitykit.poll.ballot.Ballot;
import io.communitykit.poll.ballot.BallotKey;
import io.communitykit.poll.ballot.BallotStore;
import io.communitykit.poll.ballot.Receipt;
import io.communitykit.poll.ballot.Vote;
import io.communitykit.poll.ballot.VoteResult;
import io.communitykit.poll.outcome.Conclusion;
import io.communitykit.poll.outcome.Settlement;
import io.communitykit.poll.result.Participation;
import io.communitykit.poll.result.PollCount;
import io.communitykit.poll.result.Turnout;
import io.communitykit.poll.tally.ChoiceCounts;
import io.communitykit.poll.tally.Paper;
import io.communitykit.poll.tally.Rational;
import io.communitykit.storage.Page;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists every field that is stored of a secret poll, and what is in it: a new field must be entered here. */
class SecretFieldsTest {

    private static final MemberId ANN = new MemberId("ann");
    private static final MemberId BEN = new MemberId("ben");
    private static final Receipt ANNS = new Receipt("7f3c-0a91-55de-b2c4");
    private static final Receipt BENS = new Receipt("c0ff-ee00-dead-4711");

    private final PollHall hall = PollHall.open(PollHall.choice().secret());

    @BeforeEach
    void vote() {
        hall.clock.advance(Duration.ofMinutes(17));
        cast(ANN, "a", ANNS);
        hall.clock.advance(Duration.ofMinutes(4));
        cast(BEN, "b", BENS);
    }

    @Test
    void aBallotIsAKeyAndAPaperAndTheSameInEverythingElse() {
        assertThat(components(Ballot.class)).containsExactly("key", "answer", "reason", "weight", "version");
        assertThat(components(BallotKey.class)).containsExactly("poll", "ballot");

        assertThat(ballots().items())
                .hasSize(2)
                .allSatisfy(ballot -> {
                    assertThat(ballot.key().poll()).isEqualTo(PollHall.ID);
                    assertThat(ballot.key().ballot()).isIn(ANNS.digest(), BENS.digest());
                    assertThat(ballot.answer()).isInstanceOf(Answer.Marked.class);
                    assertThat(ballot.reason()).isNull();
                    assertThat(ballot.weight()).isEqualTo(Rational.ONE);
                    assertThat(ballot.version()).isOne();
                })
                .isSortedAccordingTo((one, other) -> one.key().compareTo(other.key()));
    }

    @Test
    void theStateCountsHeadsAndNothingElseUntilTheClose() {
        assertThat(components(PollState.class))
                .containsExactly(
                        "poll",
                        "openedAt",
                        "added",
                        "running",
                        "lastVoteAt",
                        "mailing",
                        "settlement",
                        "conclusion",
                        "version");
        assertThat(components(RunningCount.class)).containsExactly("ballots", "blank", "votes");
        assertThat(components(Mailing.class)).containsExactly("reminders", "after", "announced");

        PollState state = hall.storage.port(PollStore.PORT).find(PollHall.ID).orElseThrow();
        assertThat(state.running()).isEqualTo(new RunningCount(2, 0, ChoiceCounts.none(List.of("a", "b", "c"))));
        assertThat(state.openedAt()).isEqualTo(TestClock.START);
        assertThat(state.added()).isEmpty();
        assertThat(state.lastVoteAt()).isNull();
        assertThat(state.mailing()).isEqualTo(Mailing.none());
        assertThat(state.settlement()).isNull();
        assertThat(state.conclusion()).isNull();
    }

    @Test
    void theLogKnowsWhoTookPartAndNothingElse() {
        assertThat(components(Activity.class))
                .containsExactly(
                        "id",
                        "type",
                        "actor",
                        "recipient",
                        "subject",
                        "group",
                        "channel",
                        "occurredAt",
                        "sequence",
                        "attributes");

        assertThat(hall.log()).hasSize(2).allSatisfy(activity -> {
            assertThat(activity.id()).isIn(named(1), named(2));
            assertThat(activity.type()).isEqualTo(ActivityTypes.POLL_VOTED);
            assertThat(activity.actor()).isIn(ANN, BEN);
            assertThat(activity.recipient()).isNull();
            assertThat(activity.subject()).isEqualTo(PollHall.ID.subject());
            assertThat(activity.group()).isNull();
            assertThat(activity.channel()).isNull();
            assertThat(activity.occurredAt()).isEqualTo(TestClock.START);
            assertThat(activity.sequence()).isZero();
            assertThat(activity.attributes()).isEqualTo(Attributes.of(Map.of()));
        });
    }

    /** So once a voter is erased, and the actor is a pseudonym, a guess at who it was finds nothing to be tested on. */
    @Test
    void theNameOfAParticipationIsTheSameWhoeverTakesPart() {
        assertThat(others().log())
                .extracting(Activity::id)
                .containsExactlyInAnyOrder(named(1), named(2))
                .containsExactlyInAnyOrderElementsOf(
                        hall.log().stream().map(Activity::id).toList());
    }

    /** The same poll with other voters, at the same hours. */
    private static PollHall others() {
        PollHall others = PollHall.open(PollHall.choice().secret());
        others.clock.advance(Duration.ofMinutes(21));
        others.cast(Vote.secret(others.key(), PollHall.ID, new MemberId("zoe"), Paper.choice("c"), ANNS));
        others.cast(Vote.secret(others.key(), PollHall.ID, new MemberId("yan"), Paper.choice("c"), BENS));
        return others;
    }

    @Test
    void aNoticeOfTheOutcomeIsNamedByNothingOfTheVoter() {
        assertThat(outcomeNotices(hall)).hasSize(2).isEqualTo(outcomeNotices(others()));
    }

    private static List<String> outcomeNotices(PollHall hall) {
        hall.close();
        hall.polls.conclude(PollHall.ID, Conclusion.Outcome.ADOPTED, "So be it.", null, PollHall.STAFF);
        Instant later = hall.clock.instant();
        hall.polls.run(later, 10);
        return hall.notices(later).stream().map(Notice::id).sorted().toList();
    }

    @Test
    void aSecondVoteOfOneVoterIsFinalAlsoWithAnotherReceipt() {
        Receipt another = new Receipt("0123456789abcdef");

        assertThat(hall.cast(Vote.secret(hall.key(), PollHall.ID, ANN, Paper.choice("b"), another)))
                .isEqualTo(new VoteResult.Final());
        assertThat(hall.log()).hasSize(2);
    }

    private static ActivityId named(int number) {
        return new ActivityId("poll.voted:" + PollHall.ID.digest(Integer.toString(number)));
    }

    @Test
    void theSettlementKnowsNumbersOnly() {
        assertThat(components(Settlement.class)).containsExactly("closedAt", "reason", "position", "count");
        assertThat(components(PollCount.class)).containsExactly("tally", "turnout", "times", "support");
        assertThat(components(Turnout.class)).containsExactly("cast", "valid", "abstentions", "entitled", "present");

        assertThat(hall.close().toString()).doesNotContain("ann", "ben", ANNS.digest(), BENS.digest());
    }

    @Test
    void membersAreToldThatTheyTookPartAndNotWhatTheyChose() {
        assertThat(components(Participation.class)).containsExactly("poll", "secret", "ballot");
        assertThat(hall.polls.participations(ANN)).containsExactly(new Participation(PollHall.ID, true, null));
        assertThat(hall.polls.ballot(PollHall.ID, ANN)).isEmpty();
        hall.close();
        assertThat(hall.polls.participations(ANN)).containsExactly(new Participation(PollHall.ID, true, null));
        assertThat(hall.polls.ballot(PollHall.ID, ANNS)).contains(Paper.choice("a"));
    }

    @Test
    void whoeverWantsToSayWhyIsToldNotTo() {
        Vote vote = Vote.secret(
                hall.key(), PollHall.ID, new MemberId("eve"), Paper.choice("a"), new Receipt("0123456789abcdef"));

        assertThat(hall.cast(vote.because("I am the one who always says so")))
                .hasToString(
                        "InvalidBallot[reason=A vote in a secret poll must give no reason: words could tell whose it is.]");
    }

    @Test
    void aReceiptThatFindsNoBallotChangesNothing() {
        assertThat(hall.cast(
                        Vote.secret(hall.key(), PollHall.ID, BEN, Paper.choice("c"), new Receipt("0123456789abcdef"))
                                .retiring(new Receipt("fedcba9876543210"))))
                .isEqualTo(new VoteResult.Final());
        assertThat(hall.close().turnout().cast()).isEqualTo(Rational.of(2));
    }

    private void cast(MemberId voter, String option, Receipt receipt) {
        hall.cast(Vote.secret(hall.key(), PollHall.ID, voter, Paper.choice(option), receipt));
    }

    private Page<Ballot> ballots() {
        return hall.storage.port(BallotStore.PORT).ballots(PollHall.ID, Optional.empty(), 10);
    }

    private static List<String> components(Class<? extends Record> type) {
        return Stream.of(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }
}
