package io.communitykit.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communitykit.MemberId;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityId;
import io.communitykit.activity.ActivityLog;
import io.communitykit.poll.ballot.Ballot;
import io.communitykit.poll.ballot.BallotKey;
import io.communitykit.poll.ballot.BallotStore;
import io.communitykit.poll.ballot.PollId;
import io.communitykit.poll.ballot.Receipt;
import io.communitykit.poll.ballot.Vote;
import io.communitykit.poll.ballot.VoteResult;
import io.communitykit.poll.result.Viewer;
import io.communitykit.poll.tally.Paper;
import io.communitykit.storage.InMemoryStorage;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SecretPollTest {

    private static final PollId ID = new PollId("board");
    private static final MemberId ANN = new MemberId("ann");
    private static final Receipt FIRST = new Receipt("7f3c-0a91-55de-b2c4");
    private static final Receipt SECOND = new Receipt("c0ff-ee00-dead-4711");

    private final InMemoryStorage storage = InMemoryStorage.create();
    private final TestClock clock = new TestClock();
    private final Polls polls = Polls.of(storage, clock);

    @BeforeEach
    void open() {
        polls.create(Poll.of("board", "Who speaks for us?")
                .option("kim", "Kim")
                .option("lee", "Lee")
                .secret()
                .build());
        polls.open(ID);
        clock.advance(Duration.ofMinutes(17));
    }

    @Test
    void theLogTellsParticipationButNeitherChoiceNorTime() {
        assertThat(cast("k", "kim", FIRST)).isEqualTo(new VoteResult.Accepted());

        Activity voted = storage.port(ActivityLog.PORT).tail(0, 1).get(0).activity();
        assertThat(voted.actor()).isEqualTo(ANN);
        assertThat(voted.occurredAt()).isEqualTo(TestClock.START);
        assertThat(voted.attributes().size()).isZero();
        assertThat(voted.sequence()).isZero();
        assertThat(voted.id().value()).doesNotContain("k-", "kim", FIRST.value(), FIRST.digest());
    }

    @Test
    void theBallotNamesNoVoter() {
        cast("k", "kim", FIRST);

        assertThat(storage.port(BallotStore.PORT)
                        .ballots(ID, Optional.empty(), 10)
                        .items())
                .containsExactly(Ballot.of(new BallotKey(ID, FIRST.digest()), Paper.choice("kim")));
        assertThat(polls.ballot(ID, ANN)).isEmpty();
    }

    @Test
    void aVoterHasOneVote() {
        cast("k", "kim", FIRST);

        assertThat(cast("k", "kim", FIRST)).isEqualTo(new VoteResult.Duplicate());
        assertThat(cast("k", "lee", FIRST)).isEqualTo(new VoteResult.Conflict(new ActivityId("k")));
        assertThat(cast("k2", "lee", SECOND)).isEqualTo(new VoteResult.Final());
        assertThat(polls.vote(Vote.withdrawal(new ActivityId("w"), ID, ANN)).orElseThrow())
                .isInstanceOf(VoteResult.InvalidBallot.class);
        assertThat(papers()).isOne();
    }

    @Test
    void aSecretVoteIsNeverRecordedByNameBecauseThePollIsOpen() {
        polls.create(Poll.of("open", "Tea or coffee?")
                .option("tea", "Tea")
                .option("coffee", "Coffee")
                .build());
        polls.open(new PollId("open"));

        assertThat(polls.vote(Vote.secret(new ActivityId("k"), new PollId("open"), ANN, Paper.choice("tea"), FIRST))
                        .orElseThrow())
                .isInstanceOf(VoteResult.InvalidBallot.class);
        assertThat(polls.ballot(new PollId("open"), ANN)).isEmpty();
    }

    @Test
    void theReceiptOfTheEarlierVoteChangesIt() {
        cast("k", "kim", FIRST);

        assertThat(polls.vote(Vote.secret(new ActivityId("k2"), ID, ANN, Paper.choice("lee"), SECOND)
                                .retiring(FIRST))
                        .orElseThrow())
                .isEqualTo(new VoteResult.Changed());

        assertThat(papers()).isOne();
        assertThat(polls.ballot(ID, FIRST)).isEmpty();
        assertThat(polls.ballot(ID, SECOND)).contains(Paper.choice("lee"));
        assertThat(polls.recount(ID, Viewer.guest()).toOptional())
                .hasValueSatisfying(recount -> assertThat(recount.agrees()).isTrue());
    }

    @Test
    void ballotsAreFoundAfterTheCloseOnly() {
        cast("k", "kim", FIRST);

        assertThat(polls.ballot(ID, FIRST)).isEmpty();
        polls.close(ID, ANN);
        assertThat(polls.ballot(ID, FIRST)).contains(Paper.choice("kim"));
    }

    @Test
    void aReceiptIsNeededAndShowsNothing() {
        assertThat(polls.vote(Vote.of(new ActivityId("k"), ID, ANN, Paper.choice("kim")))
                        .orElseThrow())
                .isInstanceOf(VoteResult.InvalidBallot.class);
        assertThat(FIRST.toString()).doesNotContain(FIRST.value());
        assertThatThrownBy(() -> new Receipt("short")).isInstanceOf(IllegalArgumentException.class);
    }

    private VoteResult cast(String key, String option, Receipt receipt) {
        return polls.vote(Vote.secret(new ActivityId(key), ID, ANN, Paper.choice(option), receipt))
                .orElseThrow();
    }

    private long papers() {
        polls.close(ID, ANN);
        return polls.results(ID, Viewer.guest())
                .toOptional()
                .orElseThrow()
                .tally()
                .papers();
    }
}
