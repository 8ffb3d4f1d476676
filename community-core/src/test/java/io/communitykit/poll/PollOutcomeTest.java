package io.communitykit.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.activity.Activity;
import io.communitykit.poll.outcome.Conclusion;
import io.communitykit.poll.outcome.ConclusionResult;
import io.communitykit.poll.outcome.OutcomeFigures;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PollOutcomeTest {

    @Test
    void aClosedPollEndsInAnOutcome() {
        PollHall hall = PollHall.open(PollHall.choice());
        assertThat(conclude(hall, Conclusion.Outcome.ADOPTED)).isEqualTo(new ConclusionResult.NotClosed());
        hall.close();

        Conclusion adopted = new Conclusion(
                Conclusion.Outcome.ADOPTED,
                "So be it.",
                LocalDate.of(2026, 7, 1),
                PollHall.STAFF,
                hall.clock.instant());
        assertThat(conclude(hall, Conclusion.Outcome.ADOPTED)).isEqualTo(new ConclusionResult.Recorded(adopted));
        assertThat(conclude(hall, Conclusion.Outcome.DECLINED))
                .isEqualTo(new ConclusionResult.AlreadyConcluded(adopted));
        assertThat(hall.polls.status(PollHall.ID).map(PollStatus::conclusion)).contains(adopted);
        assertThat(hall.log()).last().satisfies(said -> {
            assertThat(said.type()).isEqualTo(PollActivities.CONCLUDED);
            assertThat(said.attributes().text("outcome")).contains("adopted");
        });
        assertThat(hall.log())
                .extracting(Activity::attributes)
                .allSatisfy(said -> assertThat(said.toString()).doesNotContain("So be it."));
    }

    @Test
    void whatWasPutOffIsTakenUpAgain() {
        PollHall hall = PollHall.open(PollHall.choice());
        hall.close();

        assertThat(conclude(hall, Conclusion.Outcome.LATER)).isInstanceOf(ConclusionResult.Recorded.class);
        assertThat(conclude(hall, Conclusion.Outcome.LATER)).isInstanceOf(ConclusionResult.AlreadyConcluded.class);
        assertThat(conclude(hall, Conclusion.Outcome.IN_PART)).isInstanceOf(ConclusionResult.Recorded.class);
        assertThat(conclude(hall, Conclusion.Outcome.LATER)).isInstanceOf(ConclusionResult.AlreadyConcluded.class);
    }

    @Test
    void aReasonIsGiven() {
        PollHall hall = PollHall.open(PollHall.choice());

        assertThatThrownBy(
                        () -> hall.polls.conclude(PollHall.ID, Conclusion.Outcome.DECLINED, " ", null, PollHall.STAFF))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("conclusion.reason");
    }

    @Test
    void openOutcomesAndTheTimeToOneAreFigures() {
        PollHall hall = PollHall.open(PollHall.choice());
        assertThat(hall.polls.outcomes()).isEqualTo(new OutcomeFigures(0, null, 0, null, null));
        hall.close();
        Instant closed = hall.clock.instant();
        assertThat(hall.polls.outcomes()).isEqualTo(new OutcomeFigures(1, closed, 0, null, null));
        conclude(hall, Conclusion.Outcome.LATER);
        assertThat(hall.polls.outcomes().open()).isOne();
        hall.clock.advance(Duration.ofDays(2));
        conclude(hall, Conclusion.Outcome.ADOPTED);

        assertThat(hall.polls.outcomes())
                .isEqualTo(new OutcomeFigures(0, null, 1, Duration.ofDays(2), Duration.ofDays(2)));
    }

    @Test
    void pollsAreFoundByWhatTheyBelongTo() {
        PollHall hall = PollHall.open(PollHall.choice().about(Subject.post("p-1")));

        assertThat(hall.polls.about(Subject.post("p-1"), Optional.empty(), 5).items())
                .extracting(status -> status.poll().id())
                .containsExactly(PollHall.ID);
        assertThat(hall.polls.about(Subject.post("p-2"), Optional.empty(), 5).items())
                .isEmpty();
    }

    @Test
    void membersSeeWhereTheyTookPart() {
        PollHall hall = PollHall.open(PollHall.choice());
        hall.vote("ann", "a");
        hall.vote("ann", "b");

        assertThat(hall.polls.participations(new MemberId("ann")))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.poll()).isEqualTo(PollHall.ID);
                    assertThat(one.ballot())
                            .isEqualTo(hall.polls
                                    .ballot(PollHall.ID, new MemberId("ann"))
                                    .orElseThrow());
                });
        assertThat(hall.polls.participations(new MemberId("ben"))).isEmpty();
    }

    private static ConclusionResult conclude(PollHall hall, Conclusion.Outcome outcome) {
        return hall.polls
                .conclude(PollHall.ID, outcome, "So be it.", LocalDate.of(2026, 7, 1), PollHall.STAFF)
                .orElseThrow();
    }
}
