package io.communitykit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.CommunityId;
import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.activity.Activities;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityId;
import io.communitykit.activity.Feed;
import io.communitykit.activity.FeedConsumer;
import io.communitykit.activity.FeedRun;
import io.communitykit.config.ConfigReader;
import io.communitykit.metrics.Metrics;
import io.communitykit.metrics.MetricsModel;
import io.communitykit.rewards.Rewards;
import io.communitykit.rewards.program.RewardsProgram;
import io.communitykit.storage.InMemoryStorage;
import io.communitykit.storage.Storage;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Follows one history, late, doubled and retracted, over every database and in memory. */
class SameEverywhereTest {

    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant END = BEGIN.plusSeconds(120 * 86_400L);
    private static final int BATCH = 50;

    @ParameterizedTest
    @EnumSource(Server.class)
    void pointsBadgesAndFiguresAreThoseOfTheMemoryAndASecondReplayChangesNothing(Server server) {
        Wiring wiring = Wiring.pooled(server, settings -> settings);
        CommunityId community = new CommunityId("replay-" + UUID.randomUUID());
        List<Activity> history = history();
        List<String> expected = replay(InMemoryStorage.create(community), history);

        List<String> first = replay(wiring.open(community), history);
        List<String> tables = wiring.dump(community);
        List<String> second = replay(wiring.open(community), history);

        assertThat(first).isEqualTo(expected);
        assertThat(second).isEqualTo(expected);
        assertThat(wiring.dump(community)).containsExactlyInAnyOrderElementsOf(tables);
    }

    private static List<String> replay(Storage storage, List<Activity> history) {
        Activities activities =
                Activities.builder(storage).clock(() -> Instant.MAX).build();
        Rewards rewards = Rewards.of(read("club-rewards.yaml", RewardsProgram.class), storage);
        Metrics metrics = Metrics.of(read("club-metrics.yaml", MetricsModel.class), storage);
        for (int i = 0; i < history.size(); i += BATCH) {
            activities.record(history.subList(i, Math.min(i + BATCH, history.size())));
            run(storage, rewards);
            run(storage, metrics);
        }
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            MemberId member = member(i);
            lines.add(member + " " + rewards.points(member) + " " + rewards.badges(member));
        }
        // A curve has no words of its own; it follows from the threads.
        lines.add(metrics.report(END).toString().replaceAll("Survival@[0-9a-f]+", "Survival"));
        lines.add(metrics.state(END).threads().toString());
        return lines;
    }

    private static void run(Storage storage, FeedConsumer consumer) {
        FeedRun run = Feed.of(storage, consumer).run(10 * BATCH);
        assertThat(run).isInstanceOf(FeedRun.Advanced.class);
    }

    /** Makes questions, answers, votes and retractions, some of them given twice and most of them out of order. */
    private static List<Activity> history() {
        Random random = new Random(20_260_101);
        List<Activity> all = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            Instant at = BEGIN.plusSeconds(random.nextInt(100 * 86_400));
            String actor = member(random.nextInt(12)).value();
            int post = random.nextInt(40);
            switch (random.nextInt(5)) {
                case 0 ->
                    all.add(Activity.of("q-" + i, "question.asked", actor, at)
                            .about(Subject.post("p-" + post))
                            .build());
                case 1 ->
                    all.add(Activity.of("a-" + i, "answer.posted", actor, at)
                            .about(Subject.post("p-" + (100 + i)))
                            .with("questionId", "p-" + post)
                            .build());
                default ->
                    all.add(Activity.of("v-" + i, "post.upvoted", actor, at)
                            .to(member(post % 12))
                            .about(Subject.post("p-" + post))
                            .with("postType", "answer")
                            .build());
            }
            if (random.nextInt(10) == 0) {
                all.add(Activity.retraction(
                        new ActivityId("r-" + i),
                        member(0),
                        all.get(random.nextInt(all.size())).id(),
                        at.plusSeconds(60)));
            }
        }
        all.addAll(all.subList(0, 40));
        Collections.shuffle(all, random);
        return all;
    }

    private static MemberId member(int number) {
        return new MemberId("m-" + number);
    }

    private static <T extends Record> T read(String file, Class<T> type) {
        try {
            return ConfigReader.read(
                    Path.of(SameEverywhereTest.class.getResource(file).toURI()), type);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
