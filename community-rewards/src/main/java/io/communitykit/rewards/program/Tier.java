package io.communitykit.rewards.program;

import java.util.Map;

/** Is one step of a badge that is earned in steps; configuration. */
public sealed interface Tier permits Pattern.CountedTier, Pattern.TestedTier {

    /**
     * Tells its name.
     *
     * @return the name, different from those of the other tiers
     */
    String name();

    /**
     * Tells what is paid when it is earned.
     *
     * @return amounts by kind of points
     */
    Map<String, Long> pays();
}
