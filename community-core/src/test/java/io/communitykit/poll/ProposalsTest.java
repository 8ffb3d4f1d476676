package io.communitykit.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.MemberId;
import io.communitykit.poll.AddedOption.Standing;
import io.communitykit.poll.ballot.VoteResult;
import io.communitykit.poll.kind.PollKind;
import io.communitykit.poll.kind.PollOption;
import io.communitykit.poll.rule.Proposals;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProposalsTest {

    private static final OptionGate LENIENT =
            (poll, voter, option, at) -> option.text().contains("?")
                    ? Standing.WAITING
                    : option.text().contains("!") ? Standing.REFUSED : Standing.ADMITTED;

    private static PollHall open(PollBuilder poll) {
        return new PollHall(poll.build(), (p, voter, at) -> !voter.value().equals("guest"), LENIENT);
    }

    @Test
    void anAdmittedOptionMayBeVotedForAtOnce() {
        PollHall hall = open(PollHall.choice().proposals(new Proposals(1, 20)));

        assertThat(propose(hall, "ann", "d", "D")).isEqualTo(new ProposalResult.Recorded(Standing.ADMITTED));
        assertThat(propose(hall, "ann", "d", "D")).isEqualTo(new ProposalResult.Duplicate(Standing.ADMITTED));
        assertThat(hall.vote("ben", "d")).isEqualTo(new VoteResult.Accepted());
        assertThat(hall.votes("d")).isEqualTo("1");
        assertThat(hall.polls.status(PollHall.ID).orElseThrow().poll().optionIds())
                .containsExactly("a", "b", "c", "d");
        assertThat(hall.close().chosen()).containsExactly("d");
        assertThat(hall.recount().agrees()).isTrue();
    }

    @Test
    void anOptionThatWaitsIsJudgedFirst() {
        PollHall hall = open(PollHall.choice().proposals(new Proposals(2, 20)));
        assertThat(propose(hall, "ann", "d", "D?")).isEqualTo(new ProposalResult.Recorded(Standing.WAITING));
        assertThat(propose(hall, "ann", "e", "E?")).isEqualTo(new ProposalResult.Recorded(Standing.WAITING));

        assertThat(hall.vote("ben", "d")).isInstanceOf(VoteResult.InvalidBallot.class);
        assertThat(judge(hall, "d", true)).isEqualTo(new ProposalResult.Recorded(Standing.ADMITTED));
        assertThat(judge(hall, "d", true)).isEqualTo(new ProposalResult.Duplicate(Standing.ADMITTED));
        assertThat(judge(hall, "d", false)).isEqualTo(new ProposalResult.NothingToJudge());
        assertThat(judge(hall, "e", false)).isEqualTo(new ProposalResult.Recorded(Standing.REFUSED));
        assertThat(judge(hall, "z", true)).isEqualTo(new ProposalResult.NothingToJudge());
        assertThat(hall.vote("ben", "d")).isEqualTo(new VoteResult.Accepted());
        assertThat(hall.vote("eve", "e")).isInstanceOf(VoteResult.InvalidBallot.class);
    }

    @Test
    void whatMayNotBeAddedIsRefusedWithItsReason() {
        PollHall hall = open(PollHall.choice().proposals(new Proposals(1, 2)));

        assertThat(propose(hall, "guest", "d", "D")).isInstanceOf(ProposalResult.NotAllowed.class);
        assertThat(propose(hall, "ann", "a", "A again")).isEqualTo(new ProposalResult.Taken());
        assertThat(propose(hall, "ann", "d", "D!")).isEqualTo(new ProposalResult.Recorded(Standing.REFUSED));
        assertThat(propose(hall, "ann", "e", "E"))
                .isEqualTo(new ProposalResult.NotAllowed("a voter may add 1 at most"));
        assertThat(propose(hall, "ben", "d", "D")).isEqualTo(new ProposalResult.Taken());
        propose(hall, "ben", "e", "E");
        assertThat(propose(hall, "eve", "f", "F"))
                .isEqualTo(new ProposalResult.NotAllowed("voters may add 2 in all at most"));
        hall.close();
        assertThat(propose(hall, "dan", "g", "G")).isEqualTo(new ProposalResult.NotOpen());
        assertThat(judge(hall, "d", true)).isEqualTo(new ProposalResult.NotOpen());
        assertThat(propose(open(PollHall.choice()), "ann", "d", "D"))
                .isEqualTo(new ProposalResult.NotAllowed("this poll takes no more options"));
    }

    @Test
    void aPollMayBeginWithOneOption() {
        PollHall hall = open(
                PollHall.poll().option("a", "A").kind(new PollKind.Approval()).proposals(new Proposals(1, 20)));
        propose(hall, "ann", "d", "D");
        hall.vote("ben", "d");

        assertThat(hall.close().chosen()).containsExactly("d");
    }

    @Test
    void everyVoterHasAnOrderOfTheirOwnThatNeverChanges() {
        Poll poll =
                PollHall.choice().option("d", "D").noneOfTheAbove().shuffled().build();

        // Pinned: made once with sha256sum over "p\\nann\\na" and so on.
        assertThat(order(poll, "ann")).containsExactly("c", "b", "a", "d", "none");
        assertThat(order(poll, "ben")).containsExactly("d", "b", "c", "a", "none");
        assertThat(order(PollHall.choice().build(), "ann")).containsExactly("a", "b", "c");
    }

    private static List<String> order(Poll poll, String voter) {
        return poll.choices(new MemberId(voter)).stream().map(PollOption::id).toList();
    }

    private static ProposalResult propose(PollHall hall, String voter, String key, String text) {
        return hall.polls
                .propose(PollHall.ID, new MemberId(voter), new PollOption(key, text))
                .orElseThrow();
    }

    private static ProposalResult judge(PollHall hall, String option, boolean admitted) {
        return hall.polls.judge(PollHall.ID, option, admitted, PollHall.STAFF).orElseThrow();
    }
}
