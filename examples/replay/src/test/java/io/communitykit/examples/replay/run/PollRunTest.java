package io.communitykit.examples.replay.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.MemberId;
import io.communitykit.activity.ActivityId;
import io.communitykit.examples.replay.source.PolledBallots;
import io.communitykit.examples.replay.source.PolledBallots.HandedIn;
import io.communitykit.poll.Poll;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PollRunTest {

    private static final Instant OPENS = Instant.parse("2024-05-01T00:00:00Z");
    private static final Instant CLOSES = Instant.parse("2024-05-10T00:00:00Z");
    private static final Poll POLL = Poll.of("p", "Which?")
            .option("a", "A")
            .option("b", "B")
            .opensAt(OPENS)
            .closesAt(CLOSES)
            .build();

    private static HandedIn ballot(int id, String voter, String at, String... options) {
        return new HandedIn(new ActivityId("ballot/" + id), new MemberId(voter), Instant.parse(at), List.of(options));
    }

    private static final List<HandedIn> BALLOTS = List.of(
            ballot(1, "x", "2024-05-02T00:00:00Z", "a"),
            ballot(2, "y", "2024-05-02T00:00:00Z", "a"),
            ballot(3, "x", "2024-05-03T00:00:00Z", "b"),
            ballot(4, "z", "2024-05-04T00:00:00Z", "b"),
            ballot(5, "y", "2024-05-05T00:00:00Z"),
            ballot(5, "y", "2024-05-05T00:00:00Z"),
            ballot(6, "v", "2024-05-11T00:00:00Z", "a"),
            ballot(7, "w", "2024-04-11T00:00:00Z", "a"),
            ballot(8, "u", "2024-05-06T00:00:00Z", "a", "b"));

    @Test
    void lastBallotOfEachVoterCountsWhateverTheOrderOfArrival() {
        Polled straight = PollRun.run(new PolledBallots(POLL, BALLOTS), CLOSES);
        assertThat(straight.result().settled()).isTrue();
        assertThat(straight.result().tally().winners()).containsExactly("b");
        assertThat(straight.result().tally().papers()).isEqualTo(2);
        assertThat(straight.ballots())
                .containsEntry("counted", 3L)
                .containsEntry("changed an earlier one", 1L)
                .containsEntry("withdrew an earlier one", 1L)
                .containsEntry("handed in twice", 1L)
                .containsEntry("too late", 1L)
                .containsEntry("too early", 1L)
                .containsEntry("not valid", 1L);
        List<HandedIn> backwards = new ArrayList<>(BALLOTS);
        Collections.reverse(backwards);
        assertThat(PollRun.run(new PolledBallots(POLL, backwards), CLOSES)).isEqualTo(straight);
    }

    @Test
    void pollStaysOpenUntilItsHour() {
        Polled early =
                PollRun.run(new PolledBallots(POLL, BALLOTS.subList(0, 4)), Instant.parse("2024-05-05T00:00:00Z"));
        assertThat(early.result().settled()).isFalse();
    }
}
