package io.communitykit.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.MemberId;
import io.communitykit.activity.Activities;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityId;
import io.communitykit.activity.ActivityTypes;
import io.communitykit.activity.Feed;
import io.communitykit.poll.ballot.Vote;
import io.communitykit.poll.ballot.VoteResult;
import io.communitykit.poll.tally.Paper;
import io.communitykit.poll.tally.Rational;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RetractedVotesTest {

    private static final List<String> VOTERS = List.of("ann", "ben", "eve");

    private final PollHall hall = PollHall.open(PollHall.choice());
    private final Activities activities = inline(hall);

    private static Activities inline(PollHall hall) {
        return Activities.builder(hall.storage)
                .clock(hall.clock)
                .inline(hall.polls)
                .build();
    }

    @Test
    void aRetractionLeavesTheRunningCountAtOnce() {
        hall.vote("ann", "a");
        hall.vote("ben", "b");
        retract("r", "k-1");

        assertThat(hall.votes("a")).isEqualTo("0");
        assertThat(hall.result().turnout().cast()).isEqualTo(Rational.ONE);
        assertThat(hall.polls.ballot(PollHall.ID, new MemberId("ann"))).isEmpty();
        assertThat(hall.recount().agrees()).isTrue();
        assertThat(hall.vote("ann", "c")).isEqualTo(new VoteResult.Accepted());
        assertThat(hall.votes("c")).isEqualTo("1");
        assertThat(hall.recount().agrees()).isTrue();
    }

    @Test
    void whatARetractionHidStandsAgainWhenItIsRetracted() {
        hall.vote("ann", "a");
        hall.vote("ann", "b");
        retract("r", "k-2");
        assertThat(hall.votes("a")).isEqualTo("1");
        assertThat(hall.votes("b")).isEqualTo("0");
        retract("r2", "r");

        assertThat(hall.votes("a")).isEqualTo("0");
        assertThat(hall.votes("b")).isEqualTo("1");
        assertThat(hall.recount().agrees()).isTrue();
    }

    @Test
    void whatAHostWritesIntoTheLogCountsIfItCouldHaveBeenCast() {
        hall.vote("ann", "a");
        record("i1", "ben", "choice|b");
        record("i2", "eve", "choice|nothing");
        record("i3", "dan", "delegate|ann");

        assertThat(hall.votes("b")).isEqualTo("1");
        assertThat(hall.result().turnout().cast()).isEqualTo(Rational.of(2));
        assertThat(hall.recount().agrees()).isTrue();
    }

    @Test
    void theFeedDoesTheSameLater() {
        PollHall other = PollHall.open(PollHall.choice());
        other.vote("ann", "a");
        Activities.builder(other.storage).clock(other.clock).build().record(retraction(other, "r", "k-1"));
        assertThat(other.votes("a")).isEqualTo("1");

        Feed.of(other.storage, other.polls).run(100);

        assertThat(other.votes("a")).isEqualTo("0");
        assertThat(other.recount().agrees()).isTrue();
    }

    @Test
    void whatIsRetractedAfterTheCloseStays() {
        hall.vote("ann", "a");
        hall.close();
        retract("r", "k-1");

        assertThat(hall.votes("a")).isEqualTo("1");
        assertThat(hall.recount().late()).hasSize(1);
        assertThat(hall.recount().agrees()).isTrue();
    }

    /** One thing that happens: a vote, a withdrawal, or a retraction of something that happened before. */
    record Step(int kind, int voter, String option, int target) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of("a", "b", "c"),
                        Arbitraries.integers().between(0, 30))
                .as(Step::new)
                .list()
                .ofMaxSize(25);
    }

    @Property(tries = 200)
    void theRunningCountIsTheRecountWhateverIsRetracted(@ForAll("steps") List<Step> steps) {
        PollHall some = PollHall.open(PollHall.choice());
        Activities log = inline(some);
        int number = 0;
        for (Step step : steps) {
            String voter = VOTERS.get(step.voter());
            if (step.kind() <= 1) {
                some.cast(Vote.of(
                        new ActivityId("s-" + number++),
                        PollHall.ID,
                        new MemberId(voter),
                        Paper.choice(step.option())));
            } else if (step.kind() == 2) {
                some.cast(Vote.withdrawal(new ActivityId("s-" + number++), PollHall.ID, new MemberId(voter)));
            } else if (step.target() != number) {
                // May name what is still to come: a retraction may arrive first.
                log.record(retraction(some, "s-" + number++, "s-" + step.target()));
            }
            assertThat(some.recount().agrees()).isTrue();
        }
    }

    @Property(tries = 100)
    void theOrderInWhichTheLogArrivesIsIrrelevant(@ForAll("steps") List<Step> steps, @ForAll Random random) {
        List<Activity> log = new ArrayList<>();
        for (Step step : steps) {
            int number = log.size();
            Activity happened = step.kind() <= 2
                    ? imported("s-" + number, VOTERS.get(step.voter()), number, step)
                    : step.target() == number
                            ? imported("s-" + number, "dan", number, step)
                            : retraction(PollHall.open(PollHall.choice()), "s-" + number, "s-" + step.target());
            log.add(happened);
        }
        PollHall inOrder = arrived(log);
        Collections.shuffle(log, random);
        PollHall shuffled = arrived(log);

        assertThat(shuffled.result().options()).isEqualTo(inOrder.result().options());
        assertThat(shuffled.result().turnout()).isEqualTo(inOrder.result().turnout());
        assertThat(shuffled.recount().agrees()).isTrue();
        assertThat(shuffled.close().options()).isEqualTo(inOrder.close().options());
    }

    private static Activity imported(String id, String voter, int sequence, Step step) {
        Activity.Builder vote = Activity.of(
                        new ActivityId(id),
                        step.kind() == 2 ? PollActivities.WITHDRAWN : ActivityTypes.POLL_VOTED,
                        new MemberId(voter),
                        TestClock.START)
                .about(PollHall.ID.subject())
                .sequence(sequence + 1L);
        return (step.kind() == 2 ? vote : vote.with("ballot", "choice|" + step.option())).build();
    }

    private static PollHall arrived(List<Activity> log) {
        PollHall hall = PollHall.open(PollHall.choice());
        Activities inline = inline(hall);
        log.forEach(activity -> inline.record(activity).orElseThrow());
        return hall;
    }

    private void retract(String id, String target) {
        activities.record(retraction(hall, id, target)).orElseThrow();
    }

    private static Activity retraction(PollHall hall, String id, String target) {
        return Activity.retraction(new ActivityId(id), PollHall.STAFF, new ActivityId(target), hall.clock.instant());
    }

    private void record(String id, String voter, String ballot) {
        activities
                .record(Activity.of(new ActivityId(id), ActivityTypes.POLL_VOTED, new MemberId(voter), TestClock.START)
                        .about(PollHall.ID.subject())
                        .with("ballot", ballot)
                        .build())
                .orElseThrow();
    }
}
