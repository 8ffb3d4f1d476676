package io.communitykit.benchmarks;

import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityId;
import io.communitykit.activity.ActivityType;
import io.communitykit.activity.ActivityTypes;
import io.communitykit.config.ConfigReader;
import io.communitykit.config.ConfigSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes the histories that the benchmarks run over; the same ones every time. */
final class Histories {

    private static final Instant BEGIN = Instant.parse("2025-01-01T00:00:00Z");
    private static final long YEAR = 365L * 86_400;
    private static final List<ActivityType> TYPES = List.of(
            ActivityTypes.POST_UPVOTED,
            ActivityTypes.POST_UPVOTED,
            ActivityTypes.POST_UPVOTED,
            ActivityTypes.POST_DOWNVOTED,
            ActivityTypes.ANSWER_ACCEPTED,
            ActivityTypes.COMMENT_POSTED);

    private Histories() {}

    /** A year of activities in event time, of as many members as a tenth of the activities. */
    static List<Activity> votes(int count) {
        Random random = new Random(1);
        int members = Math.max(2, count / 10);
        List<Activity> activities = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            activities.add(Activity.of(
                            new ActivityId("a-" + i),
                            TYPES.get(random.nextInt(TYPES.size())),
                            new MemberId("m-" + random.nextInt(members)),
                            BEGIN.plusSeconds(YEAR * i / count))
                    .to(new MemberId("m-" + random.nextInt(members)))
                    .about(Subject.post("p-" + random.nextInt(members)))
                    .sequence(i)
                    .build());
        }
        return activities;
    }

    /** Reads a configuration that lies beside this class. */
    static <T extends Record> T configuration(String name, Class<T> type) {
        try (InputStream in = Histories.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the jar");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return ConfigReader.create()
                    .load(ConfigSource.yaml(name, text), type)
                    .orThrow();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
