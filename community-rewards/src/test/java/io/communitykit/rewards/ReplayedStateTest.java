package io.communitykit.rewards;

import static io.communitykit.rewards.Happenings.ANN;
import static io.communitykit.rewards.Happenings.BEN;
import static io.communitykit.rewards.Happenings.pays;
import static io.communitykit.rewards.Happenings.program;
import static io.communitykit.rewards.Happenings.toRecipient;
import static io.communitykit.rewards.Happenings.upvote;
import static io.communitykit.rewards.Happenings.votesReach;
import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.Subject;
import io.communitykit.activity.Activities;
import io.communitykit.activity.Activity;
import io.communitykit.activity.Feed;
import io.communitykit.rewards.program.Beneficiary;
import io.communitykit.rewards.program.Once;
import io.communitykit.storage.InMemoryStorage;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A state that was replayed holds what a lagging feed still brings; it must neither count twice nor be replayed again.
 */
class ReplayedStateTest {

    private static final int REPLAYED_TO = 7;

    private final RewardsEngine engine = program()
            .rule("up", pays("post.upvoted", Beneficiary.RECIPIENT, 10))
            .badge("Nice", toRecipient(Once.SUBJECT, votesReach(2)))
            .engine();

    private RewardsFold fold(boolean subjectReplayed) {
        Earnings earnings = engine.replay(List.of(upvote(1, ANN, "p"), upvote(3, ANN, "p")));
        Progress progress = earnings.state().members().get(ANN);
        SubjectScore score = earnings.state().subjects().get(Subject.post("p"));
        return engine.fold(new RewardsState(
                Map.of(
                        ANN,
                        new Progress(
                                ANN,
                                progress.rules(),
                                progress.purses(),
                                progress.counts(),
                                progress.badges(),
                                progress.memories(),
                                progress.last(),
                                REPLAYED_TO,
                                1)),
                Map.of(
                        score.subject(),
                        new SubjectScore(
                                score.subject(),
                                score.rules(),
                                score.scores(),
                                score.counts(),
                                score.marks(),
                                score.last(),
                                subjectReplayed ? REPLAYED_TO : 0,
                                1))));
    }

    @Test
    void whatEveryStateHoldsIsPassedOver() {
        RewardsFold fold = fold(true);
        List<Award> awards = new ArrayList<>();

        assertThat(fold.offer(upvote(3, ANN, "p"), REPLAYED_TO, awards)).isTrue();
        assertThat(awards).isEmpty();
        assertThat(fold.changes()).isEqualTo(RewardsState.NONE);
    }

    @Test
    void whatOnlySomeStatesHoldNeedsHistory() {
        assertThat(fold(false).offer(upvote(4, ANN, "p"), REPLAYED_TO, new ArrayList<>()))
                .isFalse();
        assertThat(fold(true).offer(upvote(4, BEN, "p"), REPLAYED_TO, new ArrayList<>()))
                .isFalse();
    }

    @Test
    void whatCameAfterTheReplayIsCounted() {
        List<Award> awards = new ArrayList<>();

        assertThat(fold(true).offer(upvote(4, ANN, "p"), REPLAYED_TO + 1, awards))
                .isTrue();
        assertThat(awards).hasSize(1);
    }

    @Test
    void aLaggingFeedReplaysAMemberOnce() {
        InMemoryStorage storage = InMemoryStorage.create();
        Activities activities = Activities.builder(storage)
                .clock(InstantSource.fixed(Instant.parse("2030-01-01T00:00:00Z")))
                .build();
        List<Activity> backwards = new ArrayList<>();
        for (int minute = 9; minute > 0; minute--) {
            backwards.add(upvote(minute, ANN, "p"));
        }
        activities.record(backwards);
        Rewards rewards = Rewards.of(engine.program(), storage);
        Feed feed = Feed.of(storage, rewards);

        for (int i = 0; i < backwards.size(); i++) {
            feed.run(1);
        }

        // the first is counted in order, the second is late and replays everything, the rest is held already
        assertThat(storage.port(ProgressStore.PORT).find(ANN).orElseThrow().version())
                .isEqualTo(2);
        assertThat(rewards.points(ANN, Happenings.POINTS)).isEqualTo(90);
    }
}
