package io.communitykit.rewards.level;

import io.communitykit.activity.Moment;
import org.jspecify.annotations.Nullable;

/**
 * Says that a member came to another level, up or down, maybe over several steps at once.
 *
 * @param ladder the name of the ladder
 * @param from the level before; null below the first one
 * @param to the level after; null below the first one
 * @param points the points after, as the member sees them
 * @param cause by which activity, and when
 */
public record Climb(
        String ladder, @Nullable String from, @Nullable String to, long points, Moment cause) {}
