package io.communitykit.activity;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.communitykit.GroupId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Selects activities by what happened, where, and by their attributes; configuration, shared by rewards and metrics.
 * All parts must hold.
 *
 * <pre>{@code
 * types: [post.upvoted, post.liked]
 * where: {postType: {is: question}, delayDays: {atLeast: 60}}
 * }</pre>
 *
 * @param types what happened: any of these
 * @param where tests by name of attribute; all must hold
 * @param groups the places: any of these; empty for everywhere
 * @param channels the media: any of these; empty for all
 */
public record ActivityFilter(
        @NotEmpty @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<ActivityType> types,

        Map<String, @Valid AttributeTest> where,

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<GroupId> groups,

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<String> channels) {

    /** Copies the parts; what is left away is empty. */
    public ActivityFilter(
            @Nullable List<ActivityType> types,
            @Nullable Map<String, AttributeTest> where,
            @Nullable List<GroupId> groups,
            @Nullable List<String> channels) {
        this.types = List.copyOf(Objects.requireNonNullElse(types, List.of()));
        this.where = Collections.unmodifiableMap(new LinkedHashMap<>(Objects.requireNonNullElse(where, Map.of())));
        this.groups = List.copyOf(Objects.requireNonNullElse(groups, List.of()));
        this.channels = List.copyOf(Objects.requireNonNullElse(channels, List.of()));
    }

    /**
     * Selects by type alone.
     *
     * @param types what happened: any of these
     * @return the filter
     */
    public static ActivityFilter of(ActivityType... types) {
        return new ActivityFilter(List.of(types), Map.of(), List.of(), List.of());
    }

    /**
     * Compiles everything but the type, by which engines look up their rules first.
     *
     * @return a thread-safe predicate
     */
    public Predicate<Activity> restriction() {
        List<Predicate<Activity>> all = new ArrayList<>();
        if (!groups.isEmpty()) {
            all.add(activity -> activity.group() != null && groups.contains(activity.group()));
        }
        if (!channels.isEmpty()) {
            all.add(activity -> activity.channel() != null && channels.contains(activity.channel()));
        }
        where.forEach((name, test) -> all.add(activity -> test.holds(activity.attributes(), name)));
        return switch (all.size()) {
            case 0 -> activity -> true;
            case 1 -> all.get(0);
            default -> {
                List<Predicate<Activity>> fixed = List.copyOf(all);
                yield activity -> {
                    for (Predicate<Activity> part : fixed) {
                        if (!part.test(activity)) {
                            return false;
                        }
                    }
                    return true;
                };
            }
        };
    }
}
