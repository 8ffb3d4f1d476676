package io.communitykit.poll;

import io.communitykit.MemberId;
import io.communitykit.Observer;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityId;
import io.communitykit.activity.ActivityLog;
import io.communitykit.activity.LogEntry;
import io.communitykit.notice.Notice;
import io.communitykit.notice.NoticeStore;
import io.communitykit.poll.ballot.Answer;
import io.communitykit.poll.ballot.PollId;
import io.communitykit.poll.ballot.Vote;
import io.communitykit.poll.ballot.VoteResult;
import io.communitykit.poll.result.PollResult;
import io.communitykit.poll.result.Recount;
import io.communitykit.poll.result.Viewer;
import io.communitykit.poll.tally.Paper;
import io.communitykit.storage.InMemoryStorage;
import java.time.Instant;
import java.util.List;

/** Holds one poll in memory, with a clock that tests move, for tests that read like what members do. */
final class PollHall {

    static final PollId ID = new PollId("p");
    static final MemberId STAFF = new MemberId("staff");

    final InMemoryStorage storage = InMemoryStorage.create();
    final TestClock clock = new TestClock();
    final Polls polls;
    private int keys;

    PollHall(Poll poll, Electorate electorate) {
        this(poll, electorate, OptionGate.closed());
    }

    PollHall(Poll poll, Electorate electorate, OptionGate gate) {
        polls = Polls.of(storage, clock, electorate, gate, Observer.none());
        polls.create(poll).orElseThrow();
        polls.open(poll.id()).orElseThrow();
    }

    static PollHall open(PollBuilder poll) {
        return new PollHall(poll.build(), (p, voter, at) -> true);
    }

    static PollBuilder poll() {
        return Poll.of("p", "Which light?");
    }

    static PollBuilder choice() {
        return poll().option("a", "A").option("b", "B").option("c", "C");
    }

    VoteResult cast(Vote vote) {
        return polls.vote(vote).orElseThrow();
    }

    VoteResult vote(String voter, Paper paper) {
        return cast(Vote.of(key(), ID, new MemberId(voter), paper));
    }

    VoteResult vote(String voter, String... options) {
        return vote(voter, Paper.choice(options));
    }

    VoteResult delegate(String voter, String to) {
        return cast(Vote.delegation(key(), ID, new MemberId(voter), new MemberId(to)));
    }

    VoteResult split(String voter, Answer.Part... parts) {
        return cast(Vote.split(key(), ID, new MemberId(voter), parts));
    }

    VoteResult withdraw(String voter) {
        return cast(Vote.withdrawal(key(), ID, new MemberId(voter)));
    }

    ActivityId key() {
        return new ActivityId("k-" + ++keys);
    }

    PollResult close() {
        polls.close(ID, STAFF).orElseThrow();
        return result();
    }

    PollResult result() {
        return polls.results(ID, Viewer.staff(STAFF)).toOptional().orElseThrow();
    }

    Recount recount() {
        return polls.recount(ID, Viewer.staff(STAFF)).toOptional().orElseThrow();
    }

    String votes(String option) {
        return result().options().stream()
                .filter(line -> line.option().equals(option))
                .map(line -> line.votes().toString())
                .findFirst()
                .orElse("no such option");
    }

    List<Notice> notices(Instant at) {
        return storage.port(NoticeStore.PORT).open(at, 1000);
    }

    List<Activity> log() {
        return storage.port(ActivityLog.PORT).tail(0, 1000).stream()
                .map(LogEntry::activity)
                .toList();
    }
}
