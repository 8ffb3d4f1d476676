package io.communitykit.jdbc.sql;

import java.util.List;

/**
 * Says what is written after some rows if all of these were new.
 *
 * @param insert where rows are inserted
 * @param rows the rows, whose keys are new
 * @param update what is changed
 * @param changes for each change the new values and those that select the row; the transaction has locked all of them
 */
public record Consequence(Insert insert, List<Object[]> rows, Update update, List<Object[]> changes) {

    /** Copies the lists. */
    public Consequence {
        rows = List.copyOf(rows);
        changes = List.copyOf(changes);
    }
}
