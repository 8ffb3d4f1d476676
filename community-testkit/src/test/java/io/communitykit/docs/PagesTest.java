package io.communitykit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.CommunityId;
import io.communitykit.MemberId;
import io.communitykit.activity.Activities;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityId;
import io.communitykit.config.ConfigReader;
import io.communitykit.config.ConfigSource;
import io.communitykit.metrics.Metrics;
import io.communitykit.metrics.MetricsModel;
import io.communitykit.moderation.Moderation;
import io.communitykit.moderation.Submission;
import io.communitykit.moderation.policy.HostCondition;
import io.communitykit.moderation.policy.Known;
import io.communitykit.moderation.policy.ModerationPolicy;
import io.communitykit.moderation.policy.Truth;
import io.communitykit.moderation.policy.Verdict;
import io.communitykit.poll.Poll;
import io.communitykit.poll.Polls;
import io.communitykit.poll.View;
import io.communitykit.poll.Viewer;
import io.communitykit.poll.Visibility;
import io.communitykit.poll.Vote;
import io.communitykit.poll.tally.Paper;
import io.communitykit.storage.InMemoryStorage;
import io.communitykit.storage.Storage;
import io.communitykit.testkit.contract.ActivityHistoryContract;
import io.communitykit.testkit.contract.ActivityLogContract;
import io.communitykit.testkit.contract.StorageContract;
import io.communitykit.testkit.contract.StorageUnderTest;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Runs what the pages of the documentation show; {@link DocumentationTest} compares the texts. */
class PagesTest {

    private final Storage storage = InMemoryStorage.create();
    private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-05-20T10:00:00Z"));

    @Test
    void pageOnPolls() {
        Poll poll = Poll.of("theme", "What shall we photograph in June?")
                .option("rain", "Rain")
                .option("markets", "Markets")
                .closesAt(Instant.parse("2026-05-31T20:00:00Z"))
                .results(Visibility.AFTER_CLOSING)
                .build();
        Polls polls = Polls.of(storage, clock);
        polls.create(poll);
        polls.vote(Vote.of(new ActivityId("vote-1"), poll.id(), new MemberId("ada"), Paper.choice("rain")));

        assertThat(polls.results(poll.id(), Viewer.member(new MemberId("bea")))).isInstanceOf(View.Hidden.class);
        assertThat(polls.run(Instant.parse("2026-06-01T00:00:00Z"), 10)).isEqualTo(1);
        assertThat(polls.results(poll.id(), Viewer.member(new MemberId("bea")))).isInstanceOf(View.Shown.class);
    }

    // page on configuration
    record PhaseOfMoon(@NotBlank String phase) {}

    private static Truth isPhase(PhaseOfMoon moon, Known facts) {
        return Truth.of(moon.phase().equals("full") && facts.at().isAfter(Instant.EPOCH));
    }

    @Test
    void pageOnConfiguration() {
        ConfigReader reader = ConfigReader.builder()
                .extension("phaseOfMoon", PhaseOfMoon.class, HostCondition.class, moon -> facts -> isPhase(moon, facts))
                .build();

        String yaml =
                "{id: night, version: '1', rules: [{name: howl, when: {phaseOfMoon: {phase: full}}, then: {verdict: label}}]}";
        ModerationPolicy policy = reader.load(ConfigSource.yaml("night.yaml", yaml), ModerationPolicy.class)
                .orThrow();
        assertThat(Moderation.of(policy, storage)
                        .review(Submission.post("p-1", new MemberId("ada"), "Good night"))
                        .verdict())
                .isEqualTo(Verdict.LABEL);
    }

    @Test
    void pageOnMetrics() {
        MetricsModel model = ConfigReader.create()
                .load(
                        ConfigSource.yaml("health.yaml", "id: health\nversion: \"1\"\nzone: Europe/Warsaw\n"),
                        MetricsModel.class)
                .orThrow();
        Metrics metrics = Metrics.of(model, storage);
        Activities.builder(storage)
                .inline(metrics)
                .clock(clock)
                .build()
                .record(Activity.of("a-1", "question.asked", "ada", clock.instant())
                        .build());

        assertThat(metrics.report(clock.instant()).activeMembers()).isEqualTo(1);
    }

    /** The sample of the page on storage, over a storage that exists. */
    @Nested
    class PageOnStorage {

        private static Storage myStorage(CommunityId community) {
            return InMemoryStorage.create(community);
        }

        interface OnMyStorage extends StorageUnderTest {
            @Override
            default Storage open(CommunityId community) {
                return myStorage(community);
            }
        }

        @Nested
        class MyStorage implements OnMyStorage, StorageContract {}

        @Nested
        class MyLog implements OnMyStorage, ActivityLogContract {}

        @Nested
        class MyHistory implements OnMyStorage, ActivityHistoryContract {}
    }
}
