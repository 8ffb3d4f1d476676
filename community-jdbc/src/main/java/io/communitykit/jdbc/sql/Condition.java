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

    /** Makes the condition that some columns have one of several keys, each key as arguments of its own. */
    static Condition oneOf(List<String> columns, List<? extends List<?>> keys) {
        List<Object> arguments = new ArrayList<>();
        keys.forEach(arguments::addAll);
        if (columns.size() == 1) {
            String marks = String.join(", ", Collections.nCopies(keys.size(), "?"));
            return new Condition(columns.get(0) + " IN (" + marks + ")", arguments);
        }
        String one = "(" + String.join(" = ? AND ", columns) + " = ?)";
        return new Condition("(" + String.join(" OR ", Collections.nCopies(keys.size(), one)) + ")", arguments);
    }
}
