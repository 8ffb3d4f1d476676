package io.communitykit.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.MemberId;
import io.communitykit.activity.ActivityId;
import io.communitykit.poll.ballot.Ballot;
import io.communitykit.poll.ballot.PollId;
import io.communitykit.poll.ballot.Receipt;
import io.communitykit.poll.ballot.Vote;
import io.communitykit.poll.ballot.VoteResult;
import io.communitykit.poll.result.Recount;
import io.communitykit.poll.result.Viewer;
import io.communitykit.poll.rule.Closing;
import io.communitykit.poll.rule.Weighting;
import io.communitykit.poll.tally.Paper;
import io.communitykit.poll.tally.Rational;
import io.communitykit.storage.InMemoryStorage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;

class PollsConcurrencyTest {

    private static final PollId ID = new PollId("p");
    private static final int THREADS = 8;
    private static final int VOTES = 40;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final Polls polls = Polls.of(InMemoryStorage.create(), new TestClock());

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @RepeatedTest(3)
    void aVoterWhoVotesFromEverywhereHasOneVote() throws Exception {
        create(Poll.of("p", "?").option("a", "A").option("b", "B").votesAreFinal());

        List<VoteResult> results = together(i -> vote("k-" + i, "m", "a"));

        assertThat(results).filteredOn(VoteResult.Accepted.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(VoteResult.Final.class::isInstance).hasSize(THREADS * VOTES - 1);
        assertThat(papers()).isOne();
    }

    @RepeatedTest(3)
    void anIdenticalRequestFromEverywhereIsOneVote() throws Exception {
        create(Poll.of("p", "?").option("a", "A").option("b", "B"));

        List<VoteResult> results = together(i -> vote("k", "m", "a"));

        assertThat(results).filteredOn(VoteResult.Accepted.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(VoteResult.Duplicate.class::isInstance).hasSize(THREADS * VOTES - 1);
    }

    @RepeatedTest(3)
    void theSettlementHoldsExactlyTheAcknowledgedVotes() throws Exception {
        create(Poll.of("p", "?").option("a", "A").option("b", "B"));

        List<VoteResult> results = together(i -> {
            if (i == THREADS * VOTES / 2) {
                polls.close(ID, new MemberId("staff"));
            }
            return vote("k-" + i, "m-" + i, "a");
        });

        long accepted =
                results.stream().filter(VoteResult.Accepted.class::isInstance).count();
        assertThat(results).hasOnlyElementsOfTypes(VoteResult.Accepted.class, VoteResult.Closed.class);
        assertThat(papers()).isEqualTo(accepted);
        assertThat(polls.recount(ID, Viewer.guest()).toOptional()).hasValueSatisfying(recount -> {
            assertThat(recount.agrees()).isTrue();
            assertThat(recount.late()).isEmpty();
        });
    }

    @RepeatedTest(3)
    void aSecretVoterWhoVotesFromEverywhereHasOneVote() throws Exception {
        create(Poll.of("p", "?").option("a", "A").option("b", "B").secret());

        List<VoteResult> results = together(i -> polls.vote(Vote.secret(
                        new ActivityId("k-" + i),
                        ID,
                        new MemberId("m"),
                        Paper.choice("a"),
                        new Receipt("receipt number " + i + " of m")))
                .orElseThrow());
        polls.close(ID, new MemberId("staff"));

        assertThat(results).filteredOn(VoteResult.Accepted.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(VoteResult.Final.class::isInstance).hasSize(THREADS * VOTES - 1);
        assertThat(papers()).isOne();
    }

    @RepeatedTest(3)
    void thePollClosesWithExactlyAsManyVotesAsItWaitedFor() throws Exception {
        create(Poll.of("p", "?").option("a", "A").option("b", "B").closing(new Closing(100L, false, null)));

        List<VoteResult> results = together(i -> vote("k-" + i, "m-" + i, "a"));

        assertThat(results).filteredOn(VoteResult.Accepted.class::isInstance).hasSize(100);
        assertThat(results).filteredOn(VoteResult.Closed.class::isInstance).hasSize(THREADS * VOTES - 100);
        assertThat(papers()).isEqualTo(100);
        assertThat(polls.recount(ID, Viewer.guest()).toOptional().map(Recount::agrees))
                .contains(true);
    }

    @RepeatedTest(3)
    void votesThatAreChangedHandedOnAndWithdrawnAtOnceAreAllCounted() throws Exception {
        create(Poll.of("p", "?").option("a", "A").option("b", "B").weighting(new Weighting(0, 1, 2)));

        together(i -> {
            MemberId voter = new MemberId("m-" + i % 10);
            ActivityId key = new ActivityId("k-" + i);
            Vote vote = i % 3 == 0
                    ? Vote.delegation(key, ID, voter, new MemberId("m-" + (i + 1) % 10))
                    : i % 7 == 0 ? Vote.withdrawal(key, ID, voter) : Vote.of(key, ID, voter, Paper.choice("b"));
            return polls.vote(vote).orElseThrow();
        });

        Recount recount = polls.recount(ID, Viewer.guest()).toOptional().orElseThrow();
        assertThat(recount.agrees()).isTrue();
        long standing = IntStream.range(0, 10)
                .filter(i -> polls.ballot(ID, new MemberId("m-" + i)).isPresent())
                .count();
        assertThat(recount.stated().turnout().cast()).isEqualTo(Rational.of(standing));
    }

    private interface Ballot {
        VoteResult cast(int i);
    }

    private List<VoteResult> together(Ballot ballot) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<List<VoteResult>>> running = new ArrayList<>();
        for (int t = 0; t < THREADS; t++) {
            int first = t;
            Callable<List<VoteResult>> work = () -> {
                start.await();
                List<VoteResult> results = new ArrayList<>();
                for (int i = 0; i < VOTES; i++) {
                    results.add(ballot.cast(i * THREADS + first));
                }
                return results;
            };
            running.add(threads.submit(work));
        }
        start.countDown();
        List<VoteResult> all = new ArrayList<>();
        for (Future<List<VoteResult>> future : running) {
            all.addAll(future.get());
        }
        return all;
    }

    private void create(PollBuilder poll) {
        polls.create(poll.build());
        polls.open(ID);
    }

    private VoteResult vote(String key, String voter, String option) {
        return polls.vote(Vote.of(new ActivityId(key), ID, new MemberId(voter), Paper.choice(option)))
                .orElseThrow();
    }

    private long papers() {
        return polls.results(ID, Viewer.guest())
                .toOptional()
                .orElseThrow()
                .tally()
                .papers();
    }
}
