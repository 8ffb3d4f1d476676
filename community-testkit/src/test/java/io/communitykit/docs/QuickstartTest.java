package io.communitykit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.activity.Activities;
import io.communitykit.activity.Activity;
import io.communitykit.config.ConfigReader;
import io.communitykit.moderation.Moderation;
import io.communitykit.moderation.Submission;
import io.communitykit.moderation.policy.ModerationPolicy;
import io.communitykit.moderation.policy.Verdict;
import io.communitykit.rewards.Rewards;
import io.communitykit.rewards.program.RewardsProgram;
import io.communitykit.storage.InMemoryStorage;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Runs what the README shows; {@link DocumentationTest} compares the texts. */
class QuickstartTest {

    private final Path folder = folder();
    private final Instant now = Instant.parse("2026-05-01T10:00:00Z");

    static Path folder() {
        try {
            return Path.of(QuickstartTest.class.getResource("house-rules.yaml").toURI())
                    .getParent();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void readmeQuickstart() {
        // README
        var storage = InMemoryStorage.create(); // or your own
        var ada = new MemberId("ada");

        var policy = ConfigReader.read(folder.resolve("house-rules.yaml"), ModerationPolicy.class);
        var decision = Moderation.of(policy, storage).review(Submission.post("p-1", ada, "You silly  GOOSE!"));
        // decision.verdict() is HOLD; decision.findings() tells the rule, the term, and which characters

        var program = ConfigReader.read(folder.resolve("thanks.yaml"), RewardsProgram.class);
        var rewards = Rewards.of(program, storage);
        var activities = Activities.builder(storage).inline(rewards).build();
        activities.record(Activity.of("like-1", "post.liked", "bea", now)
                .to(ada)
                .about(Subject.post("p-2"))
                .build());
        // rewards.points(ada, "karma") is 5; rewards.badges(ada) holds "First Like"; recording it again changes nothing
        // end

        assertThat(decision.verdict()).isEqualTo(Verdict.HOLD);
        assertThat(rewards.points(ada, "karma")).isEqualTo(5);
        assertThat(rewards.badges(ada)).hasSize(1);
    }
}
