package io.communitykit.examples.replay.stackexchange;

import io.communitykit.examples.replay.source.RowProblem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Reads the columns of one row by their types. Valid only while the row is visited. */
final class Row {

    /** Looks a column up by name. */
    interface Columns {

        /** Gives the value; null if the row does not have the column. */
        @Nullable
        String get(String name);
    }

    private final Columns columns;

    Row(Columns columns) {
        this.columns = columns;
    }

    boolean has(String name) {
        return columns.get(name) != null;
    }

    /** Gives a text; the given one if the row does not have it. */
    String text(String name, String otherwise) {
        String value = columns.get(name);
        return value == null ? otherwise : value;
    }

    /** Gives a text that must be there. */
    String text(String name) {
        String value = columns.get(name);
        if (value == null) {
            throw new RowProblem("the row had no " + name + " but it must");
        }
        return value;
    }

    /** Gives a whole number that must be there. */
    long number(String name) {
        return parse(name, text(name));
    }

    /** Gives a whole number; empty if the row does not have it. */
    OptionalLong find(String name) {
        String value = columns.get(name);
        return value == null ? OptionalLong.empty() : OptionalLong.of(parse(name, value));
    }

    /** Gives an instant that must be there; dumps write UTC without saying so. */
    Instant instant(String name) {
        String value = text(name);
        try {
            String local = value.endsWith("Z") ? value.substring(0, value.length() - 1) : value;
            return LocalDateTime.parse(local).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException wrong) {
            throw new RowProblem(name + " was '" + value + "' but it must be a time such as 2021-04-27T18:09:11.123");
        }
    }

    private static long parse(String name, String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException wrong) {
            throw new RowProblem(name + " was '" + value + "' but it must be a whole number");
        }
    }
}
