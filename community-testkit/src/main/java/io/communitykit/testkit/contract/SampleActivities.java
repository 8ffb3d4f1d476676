package io.communitykit.testkit.contract;

import io.communitykit.GroupId;
import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityId;
import io.communitykit.activity.Value;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Makes activities for the contracts of log, history and waiting activities. */
final class SampleActivities {

    private static final List<String> DECIMALS = List.of(
            "0", "1", "-1", "0.1", "1E+29", "-1E-30", "123456789012345678901234567890.123456789012345678901234567891");

    private SampleActivities() {}

    static Activity simple(String id) {
        return at(id, SampleTimes.NOON);
    }

    static Activity at(String id, Instant when) {
        return Activity.of(id, "question.asked", "ana", when).build();
    }

    static Activity by(String actor, String id, Instant when) {
        return Activity.of(id, "question.asked", actor, when).build();
    }

    static Activity retraction(String id, String target, Instant when) {
        return Activity.retraction(new ActivityId(id), new MemberId("mia"), new ActivityId(target), when);
    }

    /** Makes an activity with a number of its source, at noon. */
    static Activity numbered(String id, long sequence) {
        return Activity.of(id, "question.asked", "ana", SampleTimes.NOON)
                .sequence(sequence)
                .build();
    }

    /** Makes activities a second apart. */
    static List<Activity> numbered(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> at("a-" + (1000 + i), SampleTimes.NOON.plusSeconds(i)))
                .toList();
    }

    /** Makes activities that together have every strange key, text, instant and number. */
    static List<Activity> rich() {
        return IntStream.range(0, SampleKeys.SPECIAL)
                .mapToObj(SampleActivities::rich)
                .toList();
    }

    /** Makes an activity with every part that it can have, or only some. */
    static Activity rich(int index) {
        Activity.Builder builder = Activity.of(
                        SampleKeys.of(index), "post.upvoted", SampleKeys.of(index + 1), SampleTimes.of(index))
                .with("text", SampleTexts.of(index))
                .with("Text", SampleTexts.of(index + 1));
        if (index % 2 == 1) {
            builder.to(new MemberId(SampleKeys.of(index + 2)))
                    .about(new Subject("post", SampleKeys.of(index + 3)))
                    .inGroup(new GroupId(SampleKeys.of(index + 4)))
                    .via(SampleKeys.of(index + 5))
                    .sequence(index % 3 == 0 ? Long.MAX_VALUE : Long.MIN_VALUE)
                    .with("whole", index % 3 == 0 ? Long.MIN_VALUE : Long.MAX_VALUE)
                    .with("one", 1)
                    .with("one as text", "1")
                    .with("one as decimal", new Value.Exact(BigDecimal.ONE))
                    .with("decimal", new Value.Exact(new BigDecimal(DECIMALS.get(index % DECIMALS.size()))))
                    .with("truth", index % 4 == 1)
                    .with("instant", new Value.At(SampleTimes.of(index + 6)))
                    .with("\u4e2d\ud83d\ude00", "name");
        }
        return builder.build();
    }
}
