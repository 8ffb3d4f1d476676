package io.communitykit.testkit.rules;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.communitykit.GroupId;
import io.communitykit.MemberId;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityId;
import io.communitykit.activity.ActivityType;
import io.communitykit.activity.Value;
import io.communitykit.config.ConfigCheck;
import io.communitykit.config.PositiveDuration;
import io.communitykit.config.SelfChecking;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An activity as a case writes it. Without {@code at} and {@code after} it happens a minute after the one before;
 * {@code times} repeats it minute by minute.
 */
record ActivityEntry(
        @Nullable ActivityId id,
        @NotNull ActivityType type,
        @JsonProperty(defaultValue = "anonymous") MemberId actor,
        @Nullable MemberId to,
        @Nullable String about,
        @Nullable GroupId group,
        @Nullable String channel,
        @Nullable Instant at,
        @Nullable @PositiveDuration Duration after,

        @JsonProperty(defaultValue = "1") @Positive @Max(MAX_TIMES)
        Integer times,

        Map<String, Value> with)
        implements SelfChecking {

    static final int MAX_TIMES = 10_000;

    ActivityEntry {
        actor = Objects.requireNonNullElse(actor, Activity.ANONYMOUS);
        times = Objects.requireNonNullElse(times, 1);
        with = Collections.unmodifiableMap(new LinkedHashMap<>(with));
    }

    @Override
    public void check(ConfigCheck check) {
        Entries.checkSubject(check, "about", about);
        Entries.checkMoment(check, at, after);
    }

    Activity build(ActivityId key, Instant moment) {
        Activity.Builder activity = Activity.of(key, type, actor, moment)
                .to(to)
                .about(about == null ? null : Entries.subject(about))
                .inGroup(group)
                .via(channel);
        with.forEach(activity::with);
        return activity.build();
    }
}
