package io.communitykit.moderation;

import io.communitykit.moderation.policy.Truth;
import java.util.List;

/** Knows how conditions that are made of others come out. */
final class Groups {

    static final String ALL = "all";
    static final String ANY = "any";
    static final String NOT = "not";

    private Groups() {}

    static boolean isGroup(String condition) {
        return condition.equals(ALL) || condition.equals(ANY) || condition.equals(NOT);
    }

    static Truth join(String group, List<Truth> values) {
        return switch (group) {
            case ALL -> values.stream().reduce(Truth.TRUE, Truth::and);
            case ANY -> values.stream().reduce(Truth.FALSE, Truth::or);
            default -> values.get(0).not();
        };
    }
}
