package io.communitykit.rewards.level;

import io.communitykit.rewards.program.Ladder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says on which step of a ladder somebody stands, and why.
 *
 * @param ladder the name of the ladder
 * @param name the name of the level; null below the first one
 * @param points the points that were compared, as the member sees them
 * @param next the level above; null on the highest
 */
public record Level(String ladder, @Nullable String name, long points, Ladder.@Nullable Step next) {

    /**
     * Finds the level that points reach.
     *
     * @param ladderName the name of the ladder
     * @param ladder the ladder
     * @param points the points, as the member sees them
     * @return the level
     */
    public static Level of(String ladderName, Ladder ladder, long points) {
        String reached = null;
        for (Ladder.Step step : ladder.steps()) {
            if (points < step.from()) {
                return new Level(ladderName, reached, points, step);
            }
            reached = step.name();
        }
        return new Level(ladderName, reached, points, null);
    }

    /**
     * Tells how many points are missing to the level above.
     *
     * @return how many, positive; empty on the highest level
     */
    public Optional<Long> missing() {
        return next == null ? Optional.empty() : Optional.of(Math.subtractExact(next.from(), points));
    }
}
