package io.communitykit.house;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communitykit.MemberId;
import io.communitykit.activity.Activities;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityId;
import io.communitykit.activity.ActivityType;
import io.communitykit.metrics.Metrics;
import io.communitykit.metrics.MetricsModel;
import io.communitykit.moderation.Moderation;
import io.communitykit.moderation.Submission;
import io.communitykit.moderation.policy.ModerationPolicy;
import io.communitykit.poll.Polls;
import io.communitykit.rewards.Rewards;
import io.communitykit.rewards.program.RewardsProgram;
import io.communitykit.storage.InMemoryStorage;
import java.time.Instant;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Passes null where it is not allowed: the answer names the parameter, at once. */
@SuppressWarnings("NullAway")
class NullTest {

    private static final InMemoryStorage STORAGE = InMemoryStorage.create();
    private static final MemberId ADA = new MemberId("ada");

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void nullIsAnsweredByTheNameOfTheParameter(String name, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(NullPointerException.class).hasMessage(name);
    }

    static Stream<Arguments> nullIsAnsweredByTheNameOfTheParameter() {
        return Stream.of(
                call("memberId", () -> new MemberId(null)),
                call("storage", () -> Activities.of(null)),
                call("activity", () -> Activities.of(STORAGE).record((Activity) null)),
                call("source", () -> Activities.builder(STORAGE).clock(null)),
                call(
                        "activity.actor",
                        () -> Activity.of(new ActivityId("a"), new ActivityType("post.liked"), null, Instant.EPOCH)
                                .build()),
                call(
                        "activity.occurredAt",
                        () -> Activity.of("a", "post.liked", "ada", null).build()),
                call("configuration", () -> Moderation.of((ModerationPolicy) null, STORAGE)),
                call("storage", () -> Moderation.of(policy(), null)),
                call("submission", () -> Moderation.of(policy(), STORAGE).review(null)),
                call("submission.parts.body", () -> Submission.post("p", ADA, null)),
                call("configuration", () -> Rewards.of((RewardsProgram) null, STORAGE)),
                call("storage", () -> Polls.of(null, () -> Instant.EPOCH)),
                call("clock", () -> Polls.of(STORAGE, null)),
                call("poll", () -> Polls.of(STORAGE, () -> Instant.EPOCH).create(null)),
                call("vote", () -> Polls.of(STORAGE, () -> Instant.EPOCH).vote(null)),
                call("configuration", () -> Metrics.of(null, STORAGE)),
                call("storage", () -> Metrics.of(model(), null)),
                call("asOf", () -> Metrics.of(model(), STORAGE).report(null)));
    }

    private static Arguments call(String name, ThrowingCallable call) {
        return Arguments.of(name, call);
    }

    private static ModerationPolicy policy() {
        return ModerationPolicy.of("p", "1").build();
    }

    private static MetricsModel model() {
        return MetricsModel.of("m").build();
    }
}
