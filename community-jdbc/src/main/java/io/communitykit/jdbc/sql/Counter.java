package io.communitykit.jdbc.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Names a number in one row that transactions advance one after another.
 *
 * @param table the whole name of the table
 * @param column the column of the number
 * @param also columns that are read with it
 * @param row the condition that selects the row
 */
public record Counter(String table, String column, List<String> also, Condition row) {

    /** Copies the list. */
    public Counter {
        also = List.copyOf(also);
    }

    String update() {
        return "UPDATE " + table + " SET " + column + " = " + column + " + ? WHERE " + row.sql();
    }

    String select() {
        return "SELECT " + columns() + " FROM " + table + " WHERE " + row.sql();
    }

    String columns() {
        return also.isEmpty() ? column : column + ", " + String.join(", ", also);
    }

    /** Reads the number and what is read with it. */
    List<Long> read(Row row) throws SQLException {
        List<Long> numbers = new ArrayList<>(1 + also.size());
        for (int i = 0; i <= also.size(); i++) {
            numbers.add(row.number(i + 1));
        }
        return numbers;
    }

    List<Object> arguments(long by) {
        return Session.arguments(by, row.arguments());
    }
}
