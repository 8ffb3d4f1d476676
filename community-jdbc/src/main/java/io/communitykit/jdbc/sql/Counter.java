package io.communitykit.jdbc.sql;

import java.util.List;

/**
 * Names a number in one row that transactions advance one after another.
 *
 * @param table the whole name of the table
 * @param column the column of the number
 * @param row the condition that selects the row
 */
public record Counter(String table, String column, Condition row) {

    String update() {
        return "UPDATE " + table + " SET " + column + " = " + column + " + ? WHERE " + row.sql();
    }

    String select() {
        return "SELECT " + column + " FROM " + table + " WHERE " + row.sql();
    }

    List<Object> arguments(long by) {
        return Session.arguments(by, row.arguments());
    }
}
