package io.communitykit.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.communitykit.MemberId;
import io.communitykit.activity.ActivityId;
import io.communitykit.member.Member;
import io.communitykit.member.MemberStore;
import io.communitykit.member.ZoneHistory;
import io.communitykit.notice.Notice;
import io.communitykit.poll.ballot.Receipt;
import io.communitykit.poll.ballot.Vote;
import io.communitykit.poll.ballot.VoteResult;
import io.communitykit.poll.outcome.Conclusion;
import io.communitykit.poll.rule.Closing;
import io.communitykit.poll.rule.Voters;
import io.communitykit.poll.tally.Paper;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PollDueTest {

    private static final Instant END = TestClock.START.plus(Duration.ofDays(3));
    private static final Instant REMIND = END.minus(Duration.ofHours(2));

    @Test
    void theLastOfEnoughVotesClosesThePoll() {
        PollHall hall = PollHall.open(PollHall.choice().closing(new Closing(2L, false, null)));
        hall.vote("ann", "a");
        hall.clock.advance(Duration.ofMinutes(1));
        Instant last = hall.clock.instant();

        assertThat(hall.vote("ben", "a")).isEqualTo(new VoteResult.Accepted());
        assertThat(hall.vote("eve", "b")).isEqualTo(new VoteResult.Closed(last));
        assertThat(hall.result().settled()).isTrue();
        assertThat(hall.votes("a")).isEqualTo("2");
        assertThat(hall.log().get(2).attributes().text("reason")).contains("votes");
        assertThat(hall.recount().agrees()).isTrue();
    }

    @Test
    void enoughSecretVotesCloseThePollAsWell() {
        PollHall hall = PollHall.open(PollHall.choice().secret().closing(new Closing(1L, false, null)));

        hall.cast(Vote.secret(
                hall.key(), PollHall.ID, new MemberId("ann"), Paper.choice("a"), new Receipt("0123456789abcdef")));

        assertThat(hall.result().chosen()).containsExactly("a");
        assertThat(hall.log().get(1).actor()).isNotEqualTo(new MemberId("ann"));
    }

    @Test
    void aWithdrawnVoteIsNotOneOfEnough() {
        PollHall hall = PollHall.open(PollHall.choice().closing(new Closing(2L, false, null)));
        hall.vote("ann", "a");
        hall.withdraw("ann");
        hall.vote("ann", "b");
        hall.vote("ann", "c");

        assertThat(hall.result().settled()).isFalse();
        hall.vote("ben", "c");
        assertThat(hall.result().settled()).isTrue();
    }

    @Test
    void thePollClosesWithTheVoteOfTheLastWhoMayVote() {
        PollHall hall = PollHall.open(PollHall.choice()
                .voters(Voters.listed(Set.of(new MemberId("ann"), new MemberId("ben"))))
                .closing(new Closing(null, true, null)));
        hall.vote("ann", "a");
        assertThat(hall.result().settled()).isFalse();
        hall.vote("ben", "a");

        assertThat(hall.result().settled()).isTrue();
    }

    @Test
    void silenceClosesThePollAtItsInstant() {
        PollHall hall = PollHall.open(PollHall.choice().closing(new Closing(null, false, Duration.ofHours(6))));
        assertThat(hall.polls.next()).contains(TestClock.START.plus(Duration.ofHours(6)));
        hall.clock.advance(Duration.ofHours(5));
        hall.vote("ann", "a");
        Instant quiet = hall.clock.instant().plus(Duration.ofHours(6));
        assertThat(hall.polls.next()).contains(quiet);
        hall.clock.set(quiet.minusNanos(1000));
        assertThat(hall.polls.status(PollHall.ID).map(PollStatus::phase)).contains(PollState.Phase.OPEN);

        hall.clock.set(quiet);
        assertThat(hall.vote("ben", "b")).isEqualTo(new VoteResult.Closed(quiet));
        assertThat(hall.polls.run(quiet.plusSeconds(60), 5)).isOne();
        assertThat(hall.polls.status(PollHall.ID).map(PollStatus::closedAt)).contains(quiet);
        assertThat(hall.polls.next()).isEmpty();
    }

    @Test
    void whoeverHasNotVotedIsRemindedOnce() {
        PollHall hall = reminding();
        hall.vote("ann", "a");
        hall.clock.set(REMIND);

        assertThat(hall.polls.next()).contains(REMIND);
        assertThat(hall.polls.run(REMIND.minusNanos(1000), 10)).isZero();
        assertThat(hall.polls.run(REMIND, 10)).isOne();
        assertThat(hall.polls.run(REMIND, 10)).isZero();
        List<Notice> notices = hall.notices(REMIND);
        assertThat(notices).extracting(Notice::recipient).containsExactlyInAnyOrder(member("ben"), member("eve"));
        assertThat(notices).allSatisfy(notice -> {
            assertThat(notice.kind()).isEqualTo("poll.reminder");
            assertThat(notice.subject()).isEqualTo(PollHall.ID.subject());
            assertThat(notice.expires()).isEqualTo(END);
            assertThat(notice.texts()).containsOnlyKeys("ar", "en", "it", "ms", "pl", "zh-Hant");
        });
        assertThat(hall.polls.next()).contains(END);
    }

    @Test
    void remindersOfAPollThatIsOverAreNotSent() {
        PollHall hall = reminding();
        hall.clock.set(END);

        assertThat(hall.polls.run(END, 10)).isOne();
        assertThat(hall.notices(END)).isEmpty();
        assertThat(hall.polls.next()).isEmpty();
    }

    @Test
    void membersWhoMayVoteAreRemindedPageByPage() {
        PollHall hall = PollHall.open(
                PollHall.choice().closesAt(END).reminder(Duration.ofHours(2)).voters(Voters.withRole("voter")));
        for (int i = 0; i < 1203; i++) {
            hall.storage.port(MemberStore.PORT).insert(member("m" + i, i % 2 == 0 ? "voter" : "guest"));
        }
        hall.vote("m0", "a");

        assertThat(hall.polls.run(REMIND, 2)).isEqualTo(2);
        assertThat(hall.polls.next()).contains(REMIND);
        assertThat(hall.polls.run(REMIND, 2)).isOne();
        assertThat(hall.notices(REMIND)).hasSize(601);
    }

    @Test
    void whoTookPartIsToldTheOutcome() {
        PollHall hall = PollHall.open(PollHall.choice());
        hall.vote("ann", "a");
        hall.vote("ben", "b");
        hall.withdraw("ben");
        hall.close();
        hall.polls.conclude(PollHall.ID, Conclusion.Outcome.LATER, "Money first.", null, PollHall.STAFF);

        assertThat(hall.polls.next()).contains(hall.clock.instant());
        assertThat(hall.polls.run(hall.clock.instant(), 10)).isOne();
        assertThat(hall.polls.run(hall.clock.instant(), 10)).isZero();
        assertThat(hall.notices(hall.clock.instant()))
                .extracting(Notice::recipient, Notice::kind)
                .containsExactly(tuple(member("ann"), "poll.outcome"));
        hall.clock.advance(Duration.ofDays(1));
        hall.polls.conclude(PollHall.ID, Conclusion.Outcome.ADOPTED, "Paid.", null, PollHall.STAFF);
        assertThat(hall.polls.run(hall.clock.instant(), 10)).isOne();
        assertThat(hall.notices(hall.clock.instant())).hasSize(2);
    }

    @Test
    void whoTookPartInASecretPollIsToldAsWell() {
        PollHall hall = PollHall.open(PollHall.choice().secret());
        for (String voter : List.of("ann", "ben")) {
            hall.clock.advance(Duration.ofMinutes(1));
            hall.cast(Vote.secret(
                    new ActivityId(voter),
                    PollHall.ID,
                    member(voter),
                    Paper.choice("a"),
                    new Receipt("receipt of the member " + voter)));
        }
        hall.close();
        hall.polls.conclude(PollHall.ID, Conclusion.Outcome.ADOPTED, "So be it.", null, PollHall.STAFF);

        assertThat(hall.polls.run(hall.clock.instant(), 10)).isOne();
        assertThat(hall.notices(hall.clock.instant()))
                .extracting(Notice::recipient)
                .containsExactlyInAnyOrder(member("ann"), member("ben"));
    }

    private static PollHall reminding() {
        return PollHall.open(PollHall.choice()
                .closesAt(END)
                .reminder(Duration.ofHours(2))
                .voters(Voters.listed(Set.of(member("ann"), member("ben"), member("eve")))));
    }

    private static MemberId member(String id) {
        return new MemberId(id);
    }

    private static Member member(String id, String role) {
        return new Member(
                member(id),
                Member.Kind.PERSON,
                TestClock.START,
                Set.of(role),
                List.of(),
                ZoneHistory.always(ZoneOffset.UTC),
                Member.FIRST_VERSION);
    }
}
