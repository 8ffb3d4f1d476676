package io.communitykit.jdbc.sql;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Names the index that a listing goes along: the community, columns that are the same in all of its rows, then those
 * that give the order. All of them stand in the order that is asked for, since some databases do not see otherwise that
 * the index has it.
 *
 * @param fixed the columns that are the same in all rows
 * @param order the columns that give the order
 */
public record Walk(List<String> fixed, List<String> order) {

    /** Copies the lists. */
    public Walk {
        fixed = List.copyOf(fixed);
        order = List.copyOf(order);
    }

    /**
     * Makes the condition on the columns that are the same.
     *
     * @return what follows the condition on the community, with a blank at the end; an argument for each column
     */
    public String condition() {
        StringBuilder condition = new StringBuilder();
        fixed.forEach(column -> condition.append("AND ").append(column).append(" = ? "));
        return condition.toString();
    }

    /**
     * Makes the end of the query.
     *
     * @return order and limit, with a blank before them; the argument is how many rows at most
     */
    public String end() {
        Set<String> columns = new LinkedHashSet<>(List.of("community_id"));
        columns.addAll(fixed);
        columns.addAll(order);
        return " ORDER BY " + String.join(", ", columns) + " LIMIT ?";
    }
}
