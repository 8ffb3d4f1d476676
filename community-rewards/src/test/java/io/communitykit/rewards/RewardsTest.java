package io.communitykit.rewards;

import static io.communitykit.rewards.Happenings.ANN;
import static io.communitykit.rewards.Happenings.BEN;
import static io.communitykit.rewards.Happenings.POINTS;
import static io.communitykit.rewards.Happenings.at;
import static io.communitykit.rewards.Happenings.on;
import static io.communitykit.rewards.Happenings.pays;
import static io.communitykit.rewards.Happenings.program;
import static io.communitykit.rewards.Happenings.retraction;
import static io.communitykit.rewards.Happenings.toActor;
import static io.communitykit.rewards.Happenings.toRecipient;
import static io.communitykit.rewards.Happenings.upvote;
import static io.communitykit.rewards.Happenings.votesReach;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.activity.Activities;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityLog;
import io.communitykit.activity.Feed;
import io.communitykit.activity.FeedRun;
import io.communitykit.activity.LogEntry;
import io.communitykit.activity.Value;
import io.communitykit.rewards.badge.BadgeEntry;
import io.communitykit.rewards.badge.BadgeLog;
import io.communitykit.rewards.badge.RecordedBadge;
import io.communitykit.rewards.ledger.LedgerEntry;
import io.communitykit.rewards.level.Level;
import io.communitykit.rewards.program.Beneficiary;
import io.communitykit.rewards.program.Cap;
import io.communitykit.rewards.program.CapPeriod;
import io.communitykit.rewards.program.Criterion;
import io.communitykit.rewards.program.Ladder;
import io.communitykit.rewards.program.Once;
import io.communitykit.rewards.program.RewardsProgram;
import io.communitykit.storage.InMemoryStorage;
import io.communitykit.storage.Outcome;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RewardsTest {

    private static final RewardsProgram PROGRAM = program()
            .start(1)
            .floor(1)
            .rule("up", pays("post.upvoted", Beneficiary.RECIPIENT, 10))
            .rule("down", pays("post.downvoted", Beneficiary.RECIPIENT, -2))
            .cap("daily", new Cap(25, CapPeriod.DAY, List.of("up", "down")))
            .badge("Nice", toRecipient(Once.SUBJECT, votesReach(2)))
            .badge("Welcome", toRecipient(Once.MEMBER, votesReach(1)))
            .badge("Talker", toActor(Once.MEMBER, new Criterion.Count(on("comment.posted"), 2)))
            .badge(
                    "Solver",
                    toRecipient(
                            Once.SUBJECT,
                            new Criterion.AllOf(List.of(votesReach(3), new Criterion.First(on("answer.accepted"))))))
            .level("trust", new Ladder(POINTS, List.of(new Ladder.Step("new", 1), new Ladder.Step("known", 20))))
            .build();

    private final InMemoryStorage storage = InMemoryStorage.create();
    private final Rewards rewards = Rewards.of(PROGRAM, storage);
    private final Activities activities = Activities.builder(storage)
            .clock(InstantSource.fixed(Instant.parse("2030-01-01T00:00:00Z")))
            .inline(rewards)
            .build();

    private List<Long> booked(MemberId member) {
        return rewards.statement(member, POINTS, 0, 100).items().stream()
                .map(LedgerEntry::amount)
                .toList();
    }

    private List<String> badges(MemberId member) {
        return rewards.badges(member).stream()
                .map(badge -> badge.badge() + " by " + badge.cause())
                .toList();
    }

    private List<String> recorded(MemberId member) {
        return storage.port(BadgeLog.PORT).page(member, 0, 100).items().stream()
                .map(RecordedBadge::entry)
                .map(entry -> entry.badge() + " " + entry.change() + " " + entry.revision())
                .toList();
    }

    @Test
    void whoDidNothingHasTheStartAndTheLowestLevel() {
        assertThat(rewards.points(ANN)).isEqualTo(Map.of(POINTS, 1L));
        assertThat(rewards.badges(ANN)).isEmpty();
        assertThat(rewards.level(ANN, "trust")).isEqualTo(new Level("trust", "new", 1, new Ladder.Step("known", 20)));
    }

    @Test
    void aRecordedActivityIsPaidAtOnce() {
        activities.record(upvote(1, ANN, "p"));
        activities.record(upvote(2, ANN, "p"));

        assertThat(rewards.points(ANN, POINTS)).isEqualTo(21);
        assertThat(rewards.level(ANN, "trust").name()).isEqualTo("known");
        assertThat(badges(ANN)).containsExactly("Welcome by post.upvoted/1", "Nice by post.upvoted/2");
    }

    @Test
    void aStatementEntryTellsRuleActivityProgramAndTheNumbersCompared() {
        activities.record(List.of(upvote(1, ANN, "p"), upvote(2, ANN, "p"), upvote(3, ANN, "p")));

        LedgerEntry last = rewards.statement(ANN, POINTS, 2, 1).items().get(0);

        assertThat(last.posting().key().parts())
                .containsExactly("award", "test@1", POINTS, "up", "member", "ann", "post.upvoted/3", "1");
        assertThat(last.posting().occurredAt()).isEqualTo(Happenings.minute(3));
        assertThat(last.amount()).isEqualTo(5);
        assertThat(last.balance()).isEqualTo(25);
        assertThat(last.posting().details().find("amount")).contains(new Value.Whole(10));
        assertThat(last.posting().details().find("cap")).contains(new Value.Text("daily"));
        assertThat(last.posting().details().find("room")).contains(new Value.Whole(5));
    }

    @Test
    void aLateActivityMovesWhatTheCapCut() {
        activities.record(upvote(10, ANN, "p"));
        activities.record(upvote(20, ANN, "p"));
        activities.record(upvote(30, ANN, "p"));
        activities.record(upvote(5, ANN, "q"));

        assertThat(rewards.points(ANN, POINTS)).isEqualTo(26);
        assertThat(booked(ANN)).containsExactlyInAnyOrder(10L, 10L, 5L, 10L, -5L, -5L);
        assertThat(badges(ANN)).containsExactly("Welcome by post.upvoted/5", "Nice by post.upvoted/20");
        assertThat(recorded(ANN)).contains("Welcome TAKEN_BACK 2");
    }

    @Test
    void aBatchWithALateActivityBooksNothingThatItWouldHaveToCorrect() {
        activities.record(upvote(10, ANN, "p"));
        activities.record(List.of(upvote(5, ANN, "q"), upvote(20, ANN, "p"), upvote(30, ANN, "p")));

        assertThat(booked(ANN)).containsExactlyInAnyOrder(10L, 10L, 5L);
    }

    @Test
    void aRetractionTakesPointsAndBadgesBackAndItsRetractionRestoresThem() {
        Activity vote = upvote(1, ANN, "p");
        activities.record(vote);
        activities.record(retraction(2, vote));

        assertThat(rewards.points(ANN, POINTS)).isEqualTo(1);
        assertThat(badges(ANN)).isEmpty();

        activities.record(retraction(3, retraction(2, vote)));

        assertThat(rewards.points(ANN, POINTS)).isEqualTo(11);
        assertThat(booked(ANN)).containsExactly(10L, -10L, 10L);
        assertThat(recorded(ANN)).containsExactly("Welcome AWARDED 1", "Welcome TAKEN_BACK 2", "Welcome AWARDED 3");
    }

    @Test
    void aRetractionThatCameFirstLeavesNothingToBook() {
        Activity vote = upvote(1, ANN, "p");
        activities.record(retraction(2, vote));
        activities.record(vote);

        assertThat(booked(ANN)).isEmpty();
        assertThat(recorded(ANN)).isEmpty();
    }

    @Test
    void whatASubjectReachesLaterMovesToTheMemberWhoDeservesIt() {
        Activity first = upvote(10, ANN, "p");
        activities.record(first);
        activities.record(upvote(20, BEN, "p"));
        assertThat(badges(BEN)).containsExactly("Nice by post.upvoted/20");

        activities.record(Activity.of("late", "post.upvoted", "anonymous", Happenings.minute(5))
                .to(ANN)
                .about(Subject.post("p"))
                .build());

        assertThat(badges(BEN)).isEmpty();
        assertThat(badges(ANN)).containsExactly("Welcome by late", "Nice by post.upvoted/10");
    }

    @Test
    void deliveringAnActivityAgainBooksNothing() {
        activities.record(upvote(1, ANN, "p"));
        List<LogEntry> log = storage.port(ActivityLog.PORT).tail(0, 10);

        storage.runInTransaction(() -> rewards.consume(log));
        rewards.process(List.of(log.get(0).activity())).orElseThrow();

        assertThat(booked(ANN)).containsExactly(10L);
        assertThat(recorded(ANN)).containsExactly("Welcome AWARDED 1");
    }

    @Test
    void processTellsWhatWasBooked() {
        storage.port(ActivityLog.PORT).append(upvote(1, ANN, "p"));

        Outcome<Booking> outcome = rewards.process(List.of(upvote(1, ANN, "p")));

        Booking booking = outcome.orElseThrow();
        assertThat(booking.postings()).hasSize(1);
        assertThat(booking.badges()).extracting(BadgeEntry::badge).containsExactly("Welcome");
    }

    @Test
    void activitiesOfWhichNoRuleSpeaksLeaveNoState() {
        activities.record(at(1, "poll.voted", "ann").build());

        assertThat(storage.port(ProgressStore.PORT).find(ANN)).isEmpty();
    }

    @Test
    void aFeedBooksTheSame() {
        InMemoryStorage other = InMemoryStorage.create();
        Rewards followed = Rewards.of(PROGRAM, other);
        Activities log = Activities.builder(other)
                .clock(InstantSource.fixed(Instant.parse("2030-01-01T00:00:00Z")))
                .build();
        log.record(List.of(upvote(3, ANN, "p"), upvote(1, ANN, "p"), upvote(2, ANN, "q")));

        FeedRun run = Feed.of(other, followed).run(10);

        assertThat(run).isEqualTo(new FeedRun.Advanced(3, 3));
        assertThat(followed.points(ANN, POINTS)).isEqualTo(26);
    }

    @Test
    void aStateThatSomebodyElseChangedIsCountedAgain() {
        activities.record(upvote(1, ANN, "p"));
        Progress stored = storage.port(ProgressStore.PORT).find(ANN).orElseThrow();

        assertThat(stored.version()).isEqualTo(1);
        activities.record(upvote(2, ANN, "p"));
        assertThat(storage.port(ProgressStore.PORT).find(ANN).orElseThrow().version())
                .isEqualTo(2);
    }

    @Test
    void aRuleThatChangedForThePastIsSettledByARebuild() {
        activities.record(List.of(upvote(1, ANN, "p"), upvote(2, BEN, "q")));
        Rewards generous = Rewards.of(
                program()
                        .version("2")
                        .start(1)
                        .rule("up", pays("post.upvoted", Beneficiary.RECIPIENT, 12))
                        .build(),
                storage);

        Booking booking = generous.rebuild().orElseThrow();

        assertThat(generous.points(ANN, POINTS)).isEqualTo(13);
        assertThat(generous.badges(ANN)).isEmpty();
        assertThat(booking.postings())
                .extracting(posting -> posting.key().parts())
                .containsExactly(
                        List.of("award", "test@2", POINTS, "up", "member", "ann", "post.upvoted/1", "2"),
                        List.of("award", "test@2", POINTS, "up", "member", "ben", "post.upvoted/2", "2"));
        assertThat(generous.rebuild().orElseThrow().postings()).isEmpty();
    }

    @Test
    void unknownNamesAreRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> rewards.points(ANN, "gold")).hasMessageContaining("currency was 'gold'");
        assertThatThrownBy(() -> rewards.level(ANN, "rank")).hasMessageContaining("ladder was 'rank'");
        assertThatThrownBy(() -> rewards.explain(ANN, "Hero")).hasMessageContaining("badge was 'Hero'");
    }

    @Test
    void aHeldBadgeIsExplainedByItsActivities() {
        activities.record(List.of(upvote(1, ANN, "p"), upvote(2, ANN, "p")));

        BadgeExplanation explanation = rewards.explain(ANN, "Nice");

        assertThat(explanation.held())
                .extracting(BadgeEntry::cause)
                .containsExactly(upvote(2, ANN, "p").id());
        assertThat(explanation.held().get(0).subject()).isEqualTo(Subject.post("p"));
        assertThat(explanation.parts()).isEmpty();
    }

    @Test
    void aCountThatIsNotReachedIsExplainedByWhatIsMissing() {
        activities.record(at(1, "comment.posted", "ann").build());

        BadgeExplanation.Part part = rewards.explain(ANN, "Talker").parts().get(0);

        assertThat(part.have()).isEqualTo(1);
        assertThat(part.need()).isEqualTo(2);
        assertThat(part.isMet()).isFalse();
    }

    @Test
    void aScoreThatIsNotReachedIsExplainedByTheSubjectThatCameFarthest() {
        activities.record(List.of(upvote(1, ANN, "p"), upvote(2, BEN, "q"), upvote(3, BEN, "q")));

        assertThat(rewards.explain(ANN, "Nice").parts())
                .containsExactly(new BadgeExplanation.Part(votesReach(2), 1, 2, Subject.post("p")));
        assertThat(rewards.explain(new MemberId("cleo"), "Nice").parts())
                .containsExactly(new BadgeExplanation.Part(votesReach(2), 0, 2, null));
        assertThat(rewards.explain(new MemberId("cleo"), "Welcome").parts())
                .containsExactly(new BadgeExplanation.Part(votesReach(1), 0, 1, null));
    }

    @Test
    void aCombinationIsExplainedByTheSubjectOfWhichMostIsTrue() {
        activities.record(List.of(
                upvote(1, ANN, "p"),
                upvote(2, ANN, "p"),
                Happenings.vote(3, "answer.accepted", ANN, "q"),
                upvote(4, ANN, "q")));

        assertThat(rewards.explain(ANN, "Solver").parts())
                .extracting(BadgeExplanation.Part::have, BadgeExplanation.Part::subject)
                .containsExactly(tuple(1L, Subject.post("q")), tuple(1L, Subject.post("q")));
    }
}
