package io.communitykit.poll.result;

import io.communitykit.poll.tally.Rational;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Shows the votes of each option by an attribute of voters. Every group that is shown has as many voters as the poll
 * demands; those that have fewer are shown as one, together with the next larger ones if that is still too few.
 *
 * @param attribute the attribute
 * @param groups the groups, by name; whoever has no value is in the group without a name; last the one of all who are
 *     in none of these
 */
public record Breakdown(String attribute, List<Group> groups) {

    /**
     * Shows the votes of one group.
     *
     * @param name the value of the attribute; empty if it has none; absent if this is what smaller groups sum up to
     * @param voters how many voters are in it
     * @param votes votes by option, in the order written
     */
    public record Group(@Nullable String name, long voters, Map<String, Rational> votes) {

        /** Copies the votes in order. */
        public Group {
            votes = Collections.unmodifiableMap(new LinkedHashMap<>(votes));
        }
    }

    /** Copies the groups. */
    public Breakdown {
        groups = List.copyOf(groups);
    }
}
