package io.communitykit.rewards.program;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies parts by their name, in the order in which they were written. */
final class Names {

    private Names() {}

    static <V> Map<String, V> copy(@Nullable Map<String, V> parts) {
        return parts == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }
}
