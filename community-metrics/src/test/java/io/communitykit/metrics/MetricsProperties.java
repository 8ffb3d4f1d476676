package io.communitykit.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.activity.Activities;
import io.communitykit.activity.Activity;
import io.communitykit.activity.Feed;
import io.communitykit.activity.FeedRun;
import io.communitykit.activity.Standing;
import io.communitykit.storage.InMemoryStorage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Holds the service to the second law: what is counted step by step is what the history says. */
class MetricsProperties {

    private static final MetricsModel MODEL = Samples.model();

    @Property(tries = 150)
    void countingAsItComesIsTheHistory(
            @ForAll("histories") List<Activity> arriving,
            @ForAll @IntRange(min = 1, max = 9) int batch,
            @ForAll @IntRange(min = 1, max = 3) int shards,
            @ForAll @IntRange(min = 0, max = 70) int day) {
        InMemoryStorage storage = InMemoryStorage.create();
        Metrics metrics = Metrics.of(MODEL, storage, shards);
        Activities activities = Activities.builder(storage)
                .clock(InstantSource.fixed(Samples.END))
                .inline(metrics)
                .build();
        for (int from = 0; from < arriving.size(); from += batch) {
            activities
                    .record(arriving.subList(from, Math.min(arriving.size(), from + batch)))
                    .orElseThrow();
        }

        assertIsHistory(metrics, arriving, Samples.END);
        assertIsHistory(metrics, arriving, Samples.BEGIN.plus(Duration.ofDays(day)));
    }

    @Property(tries = 150)
    void countingBehindTheLogIsTheHistoryInTheEnd(
            @ForAll("histories") List<Activity> arriving,
            @ForAll @IntRange(min = 1, max = 9) int batch,
            @ForAll @IntRange(min = 0, max = 60) int ahead) {
        InMemoryStorage storage = InMemoryStorage.create();
        Metrics metrics = Metrics.of(MODEL, storage);
        Activities activities = Activities.builder(storage)
                .clock(InstantSource.fixed(Samples.END))
                .build();
        Feed feed = Feed.of(storage, metrics);
        int first = Math.min(ahead, arriving.size());
        activities.record(arriving.subList(0, first)).orElseThrow();
        feed.run(batch);
        activities.record(arriving.subList(first, arriving.size())).orElseThrow();
        activities.record(arriving).orElseThrow();
        while (feed.run(batch) instanceof FeedRun.Advanced run && run.consumed() > 0) {
            assertThat(metrics.report(Samples.END)).isNotNull();
        }

        assertIsHistory(metrics, arriving, Samples.END);
    }

    private static void assertIsHistory(Metrics metrics, List<Activity> arriving, Instant asOf) {
        Map<String, Object> expected = Samples.reported(metrics.engine(), Standing.select(arriving, asOf), asOf);

        assertThat(metrics.report(asOf).toMap()).isEqualTo(expected);
    }

    @Provide
    Arbitrary<List<Activity>> histories() {
        return Samples.retractedHistories(30);
    }
}
