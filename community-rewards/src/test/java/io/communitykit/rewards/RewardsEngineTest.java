package io.communitykit.rewards;

import static io.communitykit.rewards.Happenings.ANN;
import static io.communitykit.rewards.Happenings.BEN;
import static io.communitykit.rewards.Happenings.POINTS;
import static io.communitykit.rewards.Happenings.minute;
import static io.communitykit.rewards.Happenings.on;
import static io.communitykit.rewards.Happenings.pays;
import static io.communitykit.rewards.Happenings.program;
import static io.communitykit.rewards.Happenings.toActor;
import static io.communitykit.rewards.Happenings.toRecipient;
import static io.communitykit.rewards.Happenings.upvote;
import static io.communitykit.rewards.Happenings.votesReach;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communitykit.Subject;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityType;
import io.communitykit.config.ConfigException;
import io.communitykit.config.Extension;
import io.communitykit.config.VersionHistory;
import io.communitykit.rewards.program.Amount;
import io.communitykit.rewards.program.Beneficiary;
import io.communitykit.rewards.program.Cap;
import io.communitykit.rewards.program.CapPeriod;
import io.communitykit.rewards.program.Criterion;
import io.communitykit.rewards.program.Once;
import io.communitykit.rewards.program.PointRule;
import io.communitykit.rewards.program.RewardsProgram;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RewardsEngineTest {

    private static RewardsProgram paying(String version, long amount) {
        return program()
                .version(version)
                .rule("up", pays("post.upvoted", Beneficiary.RECIPIENT, amount))
                .badge("Three", toRecipient(Once.SUBJECT, votesReach(3)))
                .build();
    }

    @Test
    void applyGivesTheChangedStatesAlone() {
        RewardsEngine engine = RewardsEngine.compile(paying("1", 10));
        RewardsState before =
                engine.replay(List.of(upvote(1, ANN, "p"), upvote(2, BEN, "q"))).state();

        Step step = engine.apply(before, upvote(3, ANN, "p"));

        assertThat(step).isInstanceOfSatisfying(Step.Applied.class, applied -> {
            assertThat(applied.changed().members()).containsOnlyKeys(ANN);
            assertThat(applied.changed().members().get(ANN).version()).isEqualTo(2);
            assertThat(applied.changed().members().get(ANN).purses().get(POINTS).earned())
                    .isEqualTo(20);
            assertThat(applied.awards()).hasSize(1);
        });
    }

    @Test
    void anActivityOfWhichNoRuleSpeaksChangesNothing() {
        RewardsEngine engine = RewardsEngine.compile(paying("1", 10));

        assertThat(engine.apply(
                        RewardsState.NONE, Happenings.at(1, "poll.voted", "ann").build()))
                .isEqualTo(new Step.Applied(RewardsState.NONE, List.of()));
    }

    @Test
    void whatIsLateOrSeenBeforeNeedsHistory() {
        RewardsEngine engine = RewardsEngine.compile(paying("1", 10));
        RewardsState before = engine.replay(List.of(upvote(2, ANN, "p"))).state();

        assertThat(engine.apply(before, upvote(1, ANN, "q"))).isEqualTo(new Step.NeedsHistory(Instant.MIN));
        assertThat(engine.apply(before, upvote(1, BEN, "p"))).isEqualTo(new Step.NeedsHistory(Instant.MIN));
        assertThat(engine.apply(before, upvote(2, ANN, "p"))).isEqualTo(new Step.NeedsHistory(Instant.MIN));
        assertThat(engine.apply(before, upvote(1, BEN, "q"))).isInstanceOf(Step.Applied.class);
    }

    @Test
    void aStateOfOtherRulesNeedsHistory() {
        RewardsState before = RewardsEngine.compile(paying("1", 10))
                .replay(List.of(upvote(1, ANN, "p")))
                .state();

        Step step = RewardsEngine.compile(paying("2", 10)).apply(before, upvote(2, ANN, "p"));

        assertThat(step).isEqualTo(new Step.NeedsHistory(Instant.MIN));
    }

    @Test
    void aFoldRefusesWhatIsLate() {
        RewardsFold fold = RewardsEngine.compile(paying("1", 10)).fold(RewardsState.NONE);
        assertThat(fold.accept(upvote(2, ANN, "p"))).hasSize(1);

        assertThatThrownBy(() -> fold.accept(upvote(1, ANN, "p")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("post.upvoted/1");
    }

    @Test
    void aFoldGoesOnFromStatesAndKeepsThoseThatDoNotChange() {
        RewardsEngine engine = RewardsEngine.compile(paying("1", 10));
        RewardsState before =
                engine.replay(List.of(upvote(1, ANN, "p"), upvote(2, BEN, "q"))).state();

        RewardsFold fold = engine.fold(before);
        List<Award> awards = new ArrayList<>(fold.accept(upvote(3, ANN, "p")));
        awards.addAll(fold.accept(upvote(4, ANN, "p")));

        assertThat(awards).hasSize(3);
        assertThat(fold.state().members().get(BEN)).isEqualTo(before.members().get(BEN));
        assertThat(fold.state().members().get(ANN).version()).isEqualTo(2);
    }

    @Test
    void eachActivityIsJudgedByTheVersionInForceWhenItOccurred() {
        VersionHistory<RewardsProgram> versions =
                VersionHistory.from(minute(0), paying("1", 5)).with(minute(10), paying("2", 10));
        RewardsEngine engine = RewardsEngine.compile(versions);

        Earnings earnings = engine.replay(List.of(
                upvote(-1, ANN, "p"),
                upvote(1, ANN, "p"),
                upvote(9, ANN, "p"),
                upvote(10, ANN, "p"),
                upvote(11, ANN, "p")));

        assertThat(earnings.points(ANN, POINTS)).isEqualTo(30);
        assertThat(earnings.awards(ANN))
                .extracting(Award::program)
                .containsExactly("test@1", "test@1", "test@2", "test@2", "test@2");
        assertThat(earnings.badges(ANN))
                .extracting(award -> award.cause().id().value())
                .containsExactly("post.upvoted/10");
        assertThat(engine.program().version()).isEqualTo("2");
    }

    @Test
    void aLaterVersionLeavesEarlierStatesAsTheyAre() {
        RewardsState before = RewardsEngine.compile(paying("1", 5))
                .replay(List.of(upvote(1, ANN, "p")))
                .state();
        RewardsEngine engine =
                RewardsEngine.compile(VersionHistory.always(paying("1", 5)).with(minute(10), paying("2", 10)));

        assertThat(engine.apply(before, upvote(11, ANN, "p"))).isInstanceOf(Step.Applied.class);
    }

    @Test
    void versionsMustBelongTogether() {
        RewardsProgram other = new RewardsProgram("other", "2", null, null, null, null, null);

        assertThatThrownBy(() -> RewardsEngine.compile(
                        VersionHistory.always(paying("1", 5)).with(minute(1), other)))
                .hasMessageContaining("programs held test@1 but they must all have the id other");
        assertThatThrownBy(() -> RewardsEngine.compile(
                        VersionHistory.always(paying("1", 5)).with(minute(1), paying("1", 6))))
                .hasMessageContaining("each with a version of its own");
    }

    @Test
    void aProgramThatNamesWhatIsNotThereIsRefusedWhole() {
        RewardsProgram broken = program()
                .rule("up", pays("post.upvoted", Beneficiary.RECIPIENT, 10))
                .cap("daily", new Cap(200, CapPeriod.DAY, List.of("pu")))
                .badge("Nice", toRecipient(Once.SUBJECT, new Criterion.ScoreReaches("vote", 10, null)))
                .build();

        assertThatThrownBy(() -> RewardsEngine.compile(broken))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("points.points.caps.daily.binds[0] was 'pu'")
                .hasMessageContaining("badges.Nice.when.score.of was 'vote'")
                .hasMessageContaining("must be 'votes'");
    }

    @Test
    void hostsAddAmountsAndSignsOfTheirOwn() {
        record Length(int perWord) {}
        record Night() {}
        Criterion.Sign night = new Criterion.Sign() {
            @Override
            public List<ActivityType> types() {
                return List.of(new ActivityType("post.published"));
            }

            @Override
            public boolean isSeenIn(Activity activity) {
                return activity.occurredAt().isBefore(minute(5 * 60));
            }
        };
        RewardsEngine engine = program()
                .rule(
                        "written",
                        new PointRule(
                                on("post.published"),
                                Beneficiary.ACTOR,
                                new Amount.Custom(Extension.of(
                                        "length",
                                        new Length(2),
                                        length -> activity -> length.perWord()
                                                * activity.attributes()
                                                        .whole("words")
                                                        .orElse(0)))))
                .badge(
                        "Owl",
                        toActor(Once.MEMBER, new Criterion.Custom(Extension.of("night", new Night(), any -> night))))
                .engine();

        Earnings earnings = engine.replay(List.of(
                Happenings.at(1, "post.published", "ann").with("words", 7).build(),
                Happenings.at(1000, "post.published", "ben").build()));

        assertThat(earnings.points(ANN, POINTS)).isEqualTo(14);
        assertThat(earnings.badges(ANN)).extracting(Award.Badge::badge).containsExactly("Owl");
        assertThat(earnings.badges(BEN)).isEmpty();
    }

    @Test
    void statesSurviveJson() {
        RewardsState state = program()
                .rule("up", pays("post.upvoted", Beneficiary.RECIPIENT, 10))
                .cap("daily", new Cap(15, CapPeriod.DAY, List.of("up")))
                .badge("Two", toRecipient(Once.SUBJECT, votesReach(2)))
                .badge("One", toRecipient(Once.MEMBER, votesReach(1)))
                .badge("Talker", toActor(Once.MEMBER, new Criterion.Count(on("comment.posted"), 3)))
                .badge("Discussed", toRecipient(Once.SUBJECT, new Criterion.Count(on("comment.posted"), 3)))
                .engine()
                .replay(List.of(
                        upvote(1, ANN, "p"),
                        upvote(2, ANN, "p"),
                        upvote(3, BEN, "q"),
                        Happenings.at(4, "comment.posted", "ben")
                                .to(ANN)
                                .about(Subject.post("p"))
                                .build()))
                .state();
        JsonMapper json = JsonMapper.builder().build();

        for (Progress progress : state.members().values()) {
            assertThat(json.readValue(json.writeValueAsString(progress), Progress.class))
                    .isEqualTo(progress);
        }
        for (SubjectScore score : state.subjects().values()) {
            assertThat(json.readValue(json.writeValueAsString(score), SubjectScore.class))
                    .isEqualTo(score);
        }
        assertThat(state.members()).hasSize(2);
        assertThat(state.subjects()).hasSize(2);
    }
}
