package io.communitykit.testkit.contract;

import io.communitykit.GroupId;
import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityType;
import io.communitykit.activity.Value;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Makes activities that differ from a given one in a single part. */
final class Variants {

    private static final List<Consumer<Activity.Builder>> CHANGES = List.of(
            builder -> builder.to(null),
            builder -> builder.to(new MemberId("somebody else")),
            builder -> builder.about(null),
            builder -> builder.about(new Subject("comment", "c")),
            builder -> builder.inGroup(null),
            builder -> builder.inGroup(new GroupId("elsewhere")),
            builder -> builder.via(null),
            builder -> builder.via("chat"),
            builder -> builder.sequence(0),
            builder -> builder.with("one", 2),
            builder -> builder.with("one", "1"),
            builder -> builder.with("one", new Value.Exact(BigDecimal.ONE)),
            builder -> builder.with("one", true),
            builder -> builder.with("one more", ""));

    private Variants() {}

    /** Takes an activity that has every part, and an attribute {@code one} that is the whole number 1. */
    static List<Activity> of(Activity original) {
        MemberId actor = original.actor();
        Instant at = original.occurredAt();
        List<Activity> variants = new ArrayList<>();
        variants.add(
                copy(original, new ActivityType("post.downvoted"), actor, at).build());
        variants.add(copy(original, original.type(), new MemberId("somebody else"), at)
                .build());
        variants.add(copy(original, original.type(), actor, at.plusNanos(1000)).build());
        for (Consumer<Activity.Builder> change : CHANGES) {
            Activity.Builder builder = copy(original, original.type(), actor, at);
            change.accept(builder);
            variants.add(builder.build());
        }
        return List.copyOf(variants);
    }

    private static Activity.Builder copy(Activity original, ActivityType type, MemberId actor, Instant at) {
        Activity.Builder builder = Activity.of(original.id(), type, actor, at)
                .to(original.recipient())
                .about(original.subject())
                .inGroup(original.group())
                .via(original.channel())
                .sequence(original.sequence());
        original.attributes().forEach(builder::with);
        return builder;
    }
}
