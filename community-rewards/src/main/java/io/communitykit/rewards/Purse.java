package io.communitykit.rewards;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Remembers what a member has earned of one kind of points.
 *
 * @param earned everything given less everything taken; what the member sees is the program's start and this
 * @param caps how much of each cap was used in its last period, by name
 */
public record Purse(long earned, Map<String, CapUse> caps) {

    /** Copies the map, in the order of names. */
    public Purse {
        caps = Collections.unmodifiableMap(new TreeMap<>(caps));
    }
}
