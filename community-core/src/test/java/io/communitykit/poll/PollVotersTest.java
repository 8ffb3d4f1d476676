package io.communitykit.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.GroupId;
import io.communitykit.MemberId;
import io.communitykit.Observer;
import io.communitykit.activity.ActivityId;
import io.communitykit.member.Member;
import io.communitykit.member.MemberStore;
import io.communitykit.member.ZoneHistory;
import io.communitykit.poll.ballot.PollId;
import io.communitykit.poll.ballot.Vote;
import io.communitykit.poll.ballot.VoteResult;
import io.communitykit.poll.rule.Voters;
import io.communitykit.poll.tally.Paper;
import io.communitykit.storage.InMemoryStorage;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PollVotersTest {

    private static final PollId ID = new PollId("theme");
    private static final MemberId ANN = new MemberId("ann");
    private static final MemberId BEN = new MemberId("ben");

    private final InMemoryStorage storage = InMemoryStorage.create();
    private final TestClock clock = new TestClock();
    private final Polls polls = Polls.of(storage, clock);
    private int keys;

    @Test
    void onlyThoseEntitledVote() {
        storage.port(MemberStore.PORT)
                .insert(new Member(
                        ANN,
                        Member.Kind.PERSON,
                        TestClock.START.minus(Duration.ofDays(10)),
                        Set.of("judge"),
                        List.of(),
                        ZoneHistory.always(ZoneOffset.UTC),
                        1));
        open(theme().voters(new Voters(Set.of("judge"), Set.of(), null, Duration.ofDays(7), Set.of()))
                .build());

        assertThat(vote(ANN, "sea")).isEqualTo(new VoteResult.Accepted());
        assertThat(vote(BEN, "sea"))
                .isEqualTo(new VoteResult.NotEligible("the voter must have one of the roles [judge]"));
    }

    @Test
    void aFrozenListEntitlesItsMembersAlone() {
        open(theme().voters(Voters.listed(Set.of(ANN))).build());

        assertThat(vote(ANN, "sea")).isEqualTo(new VoteResult.Accepted());
        assertThat(vote(BEN, "sea")).isEqualTo(new VoteResult.NotEligible("the voter must be on the poll's list"));
    }

    @Test
    void groupsAndLevelsAreWhatTheHostKnows() {
        Electorate host = new Electorate() {
            @Override
            public boolean entitles(Poll poll, MemberId voter, Instant at) {
                return true;
            }

            @Override
            public Optional<Boolean> belongs(MemberId voter, GroupId group, Instant at) {
                return Optional.of(group.value().equals("choir") && voter.equals(ANN));
            }

            @Override
            public Optional<Integer> level(MemberId voter, Instant at) {
                return voter.equals(ANN) ? Optional.of(3) : Optional.empty();
            }
        };
        Polls knowing = Polls.of(storage, clock, host, Observer.none());
        open(theme().voters(new Voters(Set.of(), Set.of(new GroupId("band"), new GroupId("choir")), 3, null, Set.of()))
                .build());

        assertThat(knowing.vote(Vote.of(new ActivityId("x"), ID, ANN, Paper.choice("sea")))
                        .orElseThrow())
                .isEqualTo(new VoteResult.Accepted());
        assertThat(knowing.vote(Vote.of(new ActivityId("y"), ID, BEN, Paper.choice("sea")))
                        .orElseThrow())
                .isEqualTo(new VoteResult.NotEligible(
                        "the voter must be known to belong to one of the groups [band, choir]"));
        assertThat(vote(ANN, "sea")).isInstanceOf(VoteResult.NotEligible.class);
    }

    @Test
    void aLevelThatNobodyKnowsIsNotReached() {
        open(theme().voters(new Voters(Set.of(), Set.of(), 1, null, Set.of())).build());

        assertThat(vote(ANN, "sea"))
                .isEqualTo(new VoteResult.NotEligible("the voter must be known to have level 1 or higher"));
    }

    @Test
    void theHostMayRefuseVoters() {
        Polls strict = Polls.of(storage, clock, (poll, voter, at) -> voter.equals(ANN), Observer.none());
        open(theme().build());

        assertThat(strict.vote(Vote.of(new ActivityId("x"), ID, BEN, Paper.choice("sea")))
                        .orElseThrow())
                .isInstanceOf(VoteResult.NotEligible.class);
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

    private VoteResult take(Vote vote) {
        return polls.vote(vote).orElseThrow();
    }
}
