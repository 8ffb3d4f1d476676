package io.communitykit.moderation;

import io.communitykit.moderation.policy.Truth;
import java.util.List;

/** Knows how conditions that are made of others come out: by how many parts are false, unknown and true. */
final class Groups {

    static final String ALL = "all";
    static final String ANY = "any";
    static final String NOT = "not";
    static final String AT_LEAST = "atLeast";

    /** What asks another about something else and comes out as that does. */
    private static final List<String> VIEWS = List.of("in", "parent", "thread");

    private Groups() {}

    static boolean isGroup(Trace trace) {
        return !trace.parts().isEmpty();
    }

    /** Tells whether the only part is written without a number. */
    static boolean isSingle(Trace trace) {
        return trace.condition().equals(NOT) || VIEWS.contains(trace.condition());
    }

    static Truth join(Trace group, List<Truth> values) {
        return join(group, Split.of(values));
    }

    /** How a group comes out of whose parts so many are false, unknown and true. */
    static Truth join(Trace group, Split parts) {
        return switch (group.condition()) {
            case ALL -> parts.atLeast(parts.no() + parts.unknown() + parts.yes());
            case AT_LEAST -> parts.atLeast(Integer.parseInt(group.wanted()));
            case NOT -> parts.atLeast(1).not();
            default -> parts.atLeast(1);
        };
    }

    /** How many parts are false, unknown and true. */
    record Split(int no, int unknown, int yes) {

        static Split of(List<Truth> values) {
            Split split = new Split(0, 0, 0);
            for (Truth value : values) {
                split = split.plus(value, 1);
            }
            return split;
        }

        Split plus(Truth value, int more) {
            return switch (value) {
                case FALSE -> new Split(no + more, unknown, yes);
                case UNKNOWN -> new Split(no, unknown + more, yes);
                case TRUE -> new Split(no, unknown, yes + more);
            };
        }

        Truth atLeast(int wanted) {
            return Groups.atLeast(wanted, unknown, yes);
        }
    }

    static Truth atLeast(int wanted, int unknown, int yes) {
        return yes >= wanted ? Truth.TRUE : yes + unknown >= wanted ? Truth.UNKNOWN : Truth.FALSE;
    }
}
