package io.communitykit.moderation.action;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says how far a verdict reaches. Immutable.
 *
 * @param scope how far
 * @param territory the countries where it holds, as ISO 3166-1 alpha-2 codes; everywhere if there are none
 * @param duration how long it holds; none until a person decides otherwise
 */
public record Reach(
        Scope scope, List<String> territory, @Nullable Duration duration) {

    /** Copies the territory. */
    public Reach {
        territory = List.copyOf(territory);
    }
}
