package io.communitykit.rewards.program;

import io.communitykit.config.ConfigCheck;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

    /** Reports names that stand twice. */
    static void checkNames(ConfigCheck check, List<? extends Tier> tiers) {
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; i < tiers.size(); i++) {
            if (!names.add(tiers.get(i).name())) {
                check.duplicate("tiers[" + i + "].name", tiers.get(i).name());
            }
        }
    }
}
