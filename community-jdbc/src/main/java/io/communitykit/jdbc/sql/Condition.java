package io.communitykit.jdbc.sql;

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
}
