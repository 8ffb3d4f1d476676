package io.communitykit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.CommunityId;
import io.communitykit.MemberId;
import io.communitykit.Observer;
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
import io.communitykit.notice.NoticeStore;
import io.communitykit.poll.Electorate;
import io.communitykit.poll.Poll;
import io.communitykit.poll.Polls;
import io.communitykit.poll.ballot.Answer;
import io.communitykit.poll.ballot.Receipt;
import io.communitykit.poll.ballot.Vote;
import io.communitykit.poll.outcome.Conclusion;
import io.communitykit.poll.result.PollResult;
import io.communitykit.poll.result.View;
import io.communitykit.poll.result.Viewer;
import io.communitykit.poll.rule.Visibility;
import io.communitykit.poll.rule.Weighting;
import io.communitykit.poll.tally.Paper;
import io.communitykit.poll.tally.Rational;
import io.communitykit.storage.InMemoryStorage;
import io.communitykit.storage.Storage;
import io.communitykit.testkit.contract.ActivityHistoryContract;
import io.communitykit.testkit.contract.ActivityLogContract;
import io.communitykit.testkit.contract.StorageContract;
import io.communitykit.testkit.contract.StorageUnderTest;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
        polls.open(poll.id());
        polls.vote(Vote.of(new ActivityId("vote-1"), poll.id(), new MemberId("ada"), Paper.choice("rain")));

        assertThat(polls.results(poll.id(), Viewer.member(new MemberId("bea")))).isInstanceOf(View.Hidden.class);
        assertThat(polls.run(Instant.parse("2026-06-01T00:00:00Z"), 10)).isEqualTo(1);
        assertThat(polls.results(poll.id(), Viewer.member(new MemberId("bea")))
                        .toOptional()
                        .map(PollResult::chosen))
                .hasValue(List.of("rain"));
    }

    @Test
    void pageOnPollsThatWeighVotes() {
        MemberId ada = new MemberId("ada");
        MemberId bea = new MemberId("bea");
        Map<MemberId, Rational> owned = new TreeMap<>(Map.of(ada, Rational.of(2), bea, Rational.ONE));
        Electorate cooperative = new Electorate() {
            @Override
            public boolean entitles(Poll poll, MemberId voter, Instant at) {
                return owned.containsKey(voter);
            }

            @Override
            public Rational weight(Poll poll, MemberId voter, Instant at) {
                return owned.getOrDefault(voter, Rational.ZERO);
            }

            @Override
            public Optional<Rational> entitled(Poll poll, Instant at) {
                return owned.values().stream().reduce(Rational::plus);
            }
        };
        Poll board = Poll.of("board", "Who speaks for us?")
                .option("kim", "Kim")
                .option("lee", "Lee")
                .opensAt(clock.instant())
                .weighting(new Weighting(0, 3, 1))
                .build();
        Polls polls = Polls.of(storage, clock, cooperative, Observer.none());
        Activities activities = Activities.builder(storage).inline(polls).build();
        polls.create(board);
        polls.vote(Vote.delegation(new ActivityId("vote-2"), board.id(), bea, ada));
        polls.vote(Vote.split(
                new ActivityId("vote-3"),
                board.id(),
                ada,
                Answer.Part.of(2, Paper.choice("kim")),
                Answer.Part.of(1, Paper.choice("lee"))));

        assertThat(polls.results(board.id(), Viewer.guest())
                        .toOptional()
                        .orElseThrow()
                        .options())
                .extracting(PollResult.OptionVotes::votes)
                .containsExactly(Rational.of(2), Rational.ONE);
        activities.record(Activity.retraction(new ActivityId("r"), ada, new ActivityId("vote-2"), clock.instant()));
        assertThat(polls.results(board.id(), Viewer.guest())
                        .toOptional()
                        .orElseThrow()
                        .options())
                .extracting(PollResult.OptionVotes::votes)
                .containsExactly(Rational.of(4, 3), Rational.of(2, 3));
    }

    @Test
    void pageOnPollsThatAreSecret() {
        MemberId ada = new MemberId("ada");
        MemberId staff = new MemberId("staff");
        Poll chair = Poll.of("chair", "Who takes the chair?")
                .option("kim", "Kim")
                .option("lee", "Lee")
                .opensAt(clock.instant())
                .secret()
                .build();
        Polls polls = Polls.of(storage, clock);
        polls.create(chair);
        Receipt receipt = new Receipt("drawn at random: 9f81c2d77a");
        polls.vote(Vote.secret(new ActivityId("vote-4"), chair.id(), ada, Paper.choice("kim"), receipt));
        polls.close(chair.id(), staff);
        polls.ballot(chair.id(), receipt);
        assertThat(polls.ballot(chair.id(), receipt)).contains(Paper.choice("kim"));
        polls.conclude(chair.id(), Conclusion.Outcome.ADOPTED, "Kim agrees to serve.", LocalDate.of(2026, 7, 1), staff);

        assertThat(polls.run(clock.instant(), 10)).isEqualTo(1);
        assertThat(storage.port(NoticeStore.PORT).open(clock.instant(), 10)).hasSize(1);
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
