package io.communitykit.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityId;
import io.communitykit.activity.ActivityLog;
import io.communitykit.activity.ActivityTypes;
import io.communitykit.activity.LogEntry;
import io.communitykit.poll.ballot.PollId;
import io.communitykit.poll.ballot.Vote;
import io.communitykit.poll.ballot.VoteResult;
import io.communitykit.poll.result.PollResult;
import io.communitykit.poll.result.Recount;
import io.communitykit.poll.result.Viewer;
import io.communitykit.poll.tally.Paper;
import io.communitykit.storage.InMemoryStorage;
import java.util.List;
import org.junit.jupiter.api.Test;

class PollRecordsTest {

    private static final PollId ID = new PollId("theme");
    private static final MemberId ANN = new MemberId("ann");
    private static final MemberId BEN = new MemberId("ben");
    private static final MemberId STAFF = new MemberId("staff");

    private final InMemoryStorage storage = InMemoryStorage.create();
    private final TestClock clock = new TestClock();
    private final Polls polls = Polls.of(storage, clock);
    private int keys;

    @Test
    void theLogTellsVotesAndTheClose() {
        open(theme().build());
        vote(ANN, "sea");
        withdraw(ANN);
        polls.close(ID, STAFF);

        assertThat(history())
                .extracting(Activity::type)
                .containsExactly(ActivityTypes.POLL_VOTED, PollActivities.WITHDRAWN, ActivityTypes.POLL_CLOSED);
        assertThat(history()).extracting(Activity::subject).containsOnly(new Subject("poll", "theme"));
        assertThat(history().get(0).attributes().text("ballot")).contains("choice|sea");
    }

    @Test
    void whatArrivesAfterTheSettlementIsListedAndChangesNothing() {
        open(theme().build());
        Vote vote = Vote.of(new ActivityId("k"), ID, ANN, Paper.choice("sea"));
        take(vote);
        polls.close(ID, STAFF);
        Activity retraction = Activity.retraction(new ActivityId("r"), STAFF, vote.key(), clock.instant());
        Activity again = Activity.retraction(new ActivityId("r2"), STAFF, new ActivityId("r"), clock.instant());
        Activity imported = Activity.of(new ActivityId("i"), ActivityTypes.POLL_VOTED, BEN, TestClock.START)
                .about(ID.subject())
                .with("ballot", "choice|city")
                .build();
        Activity foreign =
                Activity.of("f", "post.published", "ben", TestClock.START).build();
        storage.port(ActivityLog.PORT).appendAll(List.of(retraction, again, imported, foreign));

        Recount recount = polls.recount(ID, Viewer.guest()).toOptional().orElseThrow();

        assertThat(recount.agrees()).isTrue();
        assertThat(recount.late()).extracting(LogEntry::activity).containsExactly(retraction, again, imported);
        assertThat(votes("sea")).isOne();
    }

    @Test
    void aRetractedVoteIsNotSettled() {
        open(theme().build());
        Vote vote = Vote.of(new ActivityId("k"), ID, ANN, Paper.choice("sea"));
        take(vote);
        vote(BEN, "city");
        storage.port(ActivityLog.PORT)
                .append(Activity.retraction(new ActivityId("r"), STAFF, vote.key(), clock.instant()));

        polls.close(ID, STAFF);

        assertThat(shown().tally().winners()).containsExactly("city");
        assertThat(shown().tally().papers()).isOne();
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

    private VoteResult withdraw(MemberId voter) {
        return take(Vote.withdrawal(new ActivityId("w-" + ++keys), ID, voter));
    }

    private VoteResult take(Vote vote) {
        return polls.vote(vote).orElseThrow();
    }

    private PollResult shown() {
        return polls.results(ID, Viewer.guest()).toOptional().orElseThrow();
    }

    private PollResult.OptionVotes option(String option) {
        return shown().options().stream()
                .filter(o -> o.option().equals(option))
                .findFirst()
                .orElseThrow();
    }

    private long votes(String option) {
        return option(option).votes().numerator().longValueExact();
    }

    private List<Activity> history() {
        return storage.port(ActivityLog.PORT).tail(0, 100).stream()
                .map(LogEntry::activity)
                .toList();
    }
}
