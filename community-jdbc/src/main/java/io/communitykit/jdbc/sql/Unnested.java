package io.communitykit.jdbc.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * Gives many rows to PostgreSQL as one array per column: a statement that is known already, whatever their number. A
 * column that is empty in all rows stands as {@code NULL} in the text.
 */
final class Unnested {

    private final List<String> values = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<String> arrays = new ArrayList<>();
    private final List<Object> arguments = new ArrayList<>();

    Unnested(List<Object[]> rows) {
        for (int i = 0; i < rows.get(0).length; i++) {
            Column column = Column.of(rows, i);
            if (column == null) {
                values.add("NULL");
            } else {
                String name = "c" + i;
                values.add("given." + name);
                names.add(name);
                arrays.add("?::" + column.type() + "[]");
                arguments.add(column);
            }
        }
    }

    /** Names the value of a column. */
    String value(int column) {
        return values.get(column);
    }

    List<String> values() {
        return values;
    }

    List<Object> arguments() {
        return arguments;
    }

    /** Is the table of the rows, to be called {@code given}; {@code number} counts them from 1. */
    String table() {
        return "unnest(" + String.join(", ", arrays) + ") WITH ORDINALITY AS given (" + String.join(", ", names)
                + ", number)";
    }
}
