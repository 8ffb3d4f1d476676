package io.communitykit.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.MemberId;
import io.communitykit.activity.ActivityId;
import io.communitykit.poll.ballot.PollId;
import io.communitykit.poll.ballot.Vote;
import io.communitykit.poll.kind.PollKind;
import io.communitykit.poll.result.PollResult;
import io.communitykit.poll.result.View;
import io.communitykit.poll.result.Viewer;
import io.communitykit.poll.tally.ChoiceCounts;
import io.communitykit.poll.tally.Paper;
import io.communitykit.poll.tally.Rational;
import io.communitykit.storage.InMemoryStorage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PollsProperties {

    private static final List<String> OPTIONS = List.of("a", "b", "c");
    private static final PollId ID = new PollId("p");

    /** What a voter does; no options withdraws. */
    record Step(int voter, List<String> options, boolean later) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.of(OPTIONS).list().uniqueElements().ofMaxSize(3),
                        Arbitraries.of(true, false))
                .as(Step::new)
                .list()
                .ofMaxSize(30);
    }

    @Property(tries = 200)
    void replayOfTheRecordedVotesEqualsTheIncrementalCount(@ForAll("steps") List<Step> steps) {
        Polls polls = run(steps);

        assertThat(polls.recount(ID, Viewer.guest()).toOptional())
                .hasValueSatisfying(recount -> assertThat(recount.agrees()).isTrue());
    }

    @Property(tries = 200)
    void theLastVoteOfEachVoterCounts(@ForAll("steps") List<Step> steps) {
        Map<Integer, List<String>> last = new LinkedHashMap<>();
        steps.forEach(step -> last.put(step.voter(), step.options()));
        ChoiceCounts expected = ChoiceCounts.none(OPTIONS);
        for (List<String> options : last.values()) {
            expected = options.isEmpty() ? expected : expected.plus(new Paper.Choice(options));
        }

        PollResult result = run(steps).results(ID, Viewer.guest()).toOptional().orElseThrow();

        assertThat(result.tally().papers()).isEqualTo(expected.papers());
        for (PollResult.OptionVotes option : result.options()) {
            assertThat(option.votes()).isEqualTo(Rational.of(expected.votes().getOrDefault(option.option(), 0L)));
        }
    }

    @Property(tries = 200)
    void sendingEverythingTwiceChangesNothing(@ForAll("steps") List<Step> steps) {
        InMemoryStorage storage = InMemoryStorage.create();
        TestClock clock = new TestClock();
        Polls polls = run(steps, storage, clock);
        View<PollResult> once = polls.results(ID, Viewer.guest());

        cast(steps, polls, clock);

        assertThat(polls.results(ID, Viewer.guest())).isEqualTo(once);
    }

    @Property(tries = 200)
    void theOrderOfBallotsIsIrrelevant(@ForAll("steps") List<Step> steps, @ForAll Random random) {
        List<Paper> papers = new ArrayList<>();
        steps.forEach(step -> papers.add(new Paper.Choice(step.options())));
        Poll poll = poll();
        var ordered = poll.ballots();
        papers.forEach(ordered::add);
        Collections.shuffle(papers, random);
        var shuffled = poll.ballots();
        papers.forEach(shuffled::add);

        assertThat(poll.engine().count(shuffled.build()))
                .isEqualTo(poll.engine().count(ordered.build()));
    }

    private static Poll poll() {
        return Poll.of("p", "?")
                .option("a", "A")
                .option("b", "B")
                .option("c", "C")
                .kind(new PollKind.Multiple(0, 3))
                .build();
    }

    private static Polls run(List<Step> steps) {
        return run(steps, InMemoryStorage.create(), new TestClock());
    }

    private static Polls run(List<Step> steps, InMemoryStorage storage, TestClock clock) {
        Polls polls = Polls.of(storage, clock);
        polls.create(poll());
        polls.open(ID);
        clock.advance(Duration.ofHours(1));
        cast(steps, polls, clock);
        return polls;
    }

    private static void cast(List<Step> steps, Polls polls, TestClock clock) {
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            MemberId voter = new MemberId("m-" + step.voter());
            ActivityId key = new ActivityId("k-" + i);
            polls.vote(
                    step.options().isEmpty()
                            ? Vote.withdrawal(key, ID, voter)
                            : Vote.of(key, ID, voter, new Paper.Choice(step.options())));
            // Clocks of several machines may run back; the order of votes must not depend on them.
            clock.advance(Duration.ofSeconds(step.later() ? 1 : -1));
        }
    }
}
