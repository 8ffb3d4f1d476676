package io.communitykit.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.poll.ballot.Answer;
import io.communitykit.poll.ballot.Ballot;
import io.communitykit.poll.ballot.BallotStore;
import io.communitykit.poll.ballot.Receipt;
import io.communitykit.poll.ballot.Vote;
import io.communitykit.poll.kind.Meeting;
import io.communitykit.poll.kind.PollKind;
import io.communitykit.poll.kind.PollOption;
import io.communitykit.poll.outcome.Conclusion;
import io.communitykit.poll.rule.Base;
import io.communitykit.poll.rule.Closing;
import io.communitykit.poll.rule.Fraction;
import io.communitykit.poll.rule.Majority;
import io.communitykit.poll.rule.Proposals;
import io.communitykit.poll.rule.Quorum;
import io.communitykit.poll.rule.Weighting;
import io.communitykit.poll.tally.IrvRule;
import io.communitykit.poll.tally.Paper;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Writes what is stored as JSON and reads it back, as a storage does that keeps documents. */
class StateJsonTest {

    private static final Instant MONDAY = Instant.parse("2026-06-01T17:00:00Z");

    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void anOpenPollIsReadBack() {
        PollHall hall = new PollHall(
                PollHall.choice()
                        .about(Subject.post("p"))
                        .weighting(new Weighting(1, 3, 2))
                        .proposals(new Proposals(1, 2))
                        .closing(new Closing(null, false, Duration.ofDays(2)))
                        .quorum(Quorum.ofVotes(3))
                        .majority(Majority.moreThan(Fraction.of(1, 2), Base.CAST))
                        .build(),
                (poll, voter, at) -> true);
        hall.polls.propose(PollHall.ID, new MemberId("ann"), new PollOption("d", "D"));
        hall.vote("ann", "a");
        hall.delegate("ben", "ann");
        hall.split("eve", Answer.Part.of(1, Paper.choice("a")), Answer.Part.of(2, new MemberId("ben")));
        hall.vote("dan", "b");
        hall.withdraw("dan");

        assertReadBack(hall);
    }

    @Test
    void aSecretPollThatEndedIsReadBack() {
        PollHall hall = PollHall.open(
                PollHall.choice().secret().noneOfTheAbove().kind(new PollKind.Ranked(IrvRule.discourse())));
        for (String voter : List.of("ann", "ben", "eve")) {
            hall.cast(Vote.secret(
                    hall.key(),
                    PollHall.ID,
                    new MemberId(voter),
                    Paper.ranking("a", "b"),
                    new Receipt("the receipt of member " + voter)));
        }
        hall.close();
        hall.polls.conclude(
                PollHall.ID,
                Conclusion.Outcome.IN_PART,
                "As far as it goes.",
                LocalDate.of(2026, 7, 1),
                PollHall.STAFF);

        assertReadBack(hall);
    }

    @Test
    void aMeetingTimeThatWasFoundIsReadBack() {
        PollHall hall = PollHall.open(PollHall.poll()
                .option("mon", "Monday", MONDAY)
                .option("tue", "Tuesday", MONDAY.plusSeconds(86_400))
                .kind(new Meeting(true)));
        hall.vote("ann", Meeting.paper(List.of("mon"), List.of("tue")));
        hall.close();

        assertReadBack(hall);
    }

    private void assertReadBack(PollHall hall) {
        PollState state = hall.storage.port(PollStore.PORT).find(PollHall.ID).orElseThrow();
        assertThat(json.readValue(json.writeValueAsString(state), PollState.class))
                .isEqualTo(state);
        assertThat(hall.storage
                        .port(BallotStore.PORT)
                        .ballots(PollHall.ID, Optional.empty(), 100)
                        .items())
                .isNotEmpty()
                .allSatisfy(ballot -> assertThat(json.readValue(json.writeValueAsString(ballot), Ballot.class))
                        .isEqualTo(ballot));
    }
}
