package io.communitykit.jdbc.sql;

import java.util.List;

/**
 * Says which columns of which table are changed in the rows that have given values in others. A row of arguments has
 * the new values first, then those that select.
 *
 * @param table the whole name of the table
 * @param changed the columns that are changed
 * @param selecting the columns that select at most one row
 */
public record Update(String table, List<String> changed, List<String> selecting) {

    /** Copies the lists. */
    public Update {
        changed = List.copyOf(changed);
        selecting = List.copyOf(selecting);
    }

    String sql() {
        return "UPDATE " + table + " SET " + String.join(" = ?, ", changed) + " = ? WHERE "
                + String.join(" = ? AND ", selecting) + " = ?";
    }
}
