package io.communitykit.jdbc.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Holds a condition with its arguments, in the order in which they stand.
 *
 * @param sql the condition
 * @param arguments its arguments
 */
public record Condition(String sql, List<Object> arguments) {

    /** Copies the list. */
    public Condition {
        arguments = List.copyOf(arguments);
    }

    /**
     * Adds another condition.
     *
     * @param more what must be true, too
     * @param values its arguments
     * @return both
     */
    public Condition and(String more, Object... values) {
        List<Object> all = new ArrayList<>(arguments);
        all.addAll(List.of(values));
        return new Condition(sql + " AND " + more, all);
    }

    /**
     * Adds another condition.
     *
     * @param more what must be true, too
     * @return both
     */
    public Condition and(Condition more) {
        return and(more.sql(), more.arguments().toArray());
    }

    /** Makes the condition that a row is above a key, by the comparison of rows. */
    static Condition above(List<String> columns, List<?> key) {
        String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
        return new Condition("(" + String.join(", ", columns) + ") > (" + marks + ")", List.copyOf(key));
    }

    /** Makes the condition that a row is of a community and has one of several keys, each as arguments of its own. */
    static Condition oneOf(long community, List<String> columns, List<? extends List<?>> keys) {
        List<Object> arguments = new ArrayList<>(List.of(community));
        keys.forEach(arguments::addAll);
        if (columns.size() == 1) {
            String marks = String.join(", ", Collections.nCopies(keys.size(), "?"));
            return new Condition("community_id = ? AND " + columns.get(0) + " IN (" + marks + ")", arguments);
        }
        String one = "(" + String.join(" = ? AND ", columns) + " = ?)";
        return new Condition(
                "community_id = ? AND (" + String.join(" OR ", Collections.nCopies(keys.size(), one)) + ")", arguments);
    }
}
