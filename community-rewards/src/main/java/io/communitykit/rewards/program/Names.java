package io.communitykit.rewards.program;

import io.communitykit.config.ConfigCheck;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Copies parts by their name, in the order in which they were written, and looks at names. */
final class Names {

    private Names() {}

    static <V> Map<String, V> copy(@Nullable Map<String, V> parts) {
        return parts == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    /** Reports names that stand twice. */
    static void checkTiers(ConfigCheck check, List<? extends Tier> tiers) {
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; i < tiers.size(); i++) {
            if (!names.add(tiers.get(i).name())) {
                check.duplicate("tiers[" + i + "].name", tiers.get(i).name());
            }
        }
    }
}
