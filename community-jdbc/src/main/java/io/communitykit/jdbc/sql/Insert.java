package io.communitykit.jdbc.sql;

import java.util.Collections;
import java.util.List;

/**
 * Says into which columns of which table rows are inserted.
 *
 * @param table the whole name of the table
 * @param columns the columns, those of the key first
 * @param keyColumns how many of them are the key
 */
public record Insert(String table, List<String> columns, int keyColumns) {

    /** Copies the list. */
    public Insert {
        columns = List.copyOf(columns);
    }

    String values(int rows) {
        String row = "(" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
        return "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES "
                + String.join(", ", Collections.nCopies(rows, row));
    }

    String key() {
        return String.join(", ", columns.subList(0, keyColumns));
    }
}
