package io.communitykit.jdbc;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says what the tables are called: {@code community_activities} and so on, in the schema of the connection, unless said
 * otherwise. Immutable and thread-safe.
 *
 * @param schema the schema, or on MariaDB and MySQL the database, that holds the tables; absent if it is the
 *     connection's own
 * @param prefix what the names of all tables begin with
 */
public record TableNames(@Nullable String schema, String prefix) {

    /** The prefix that the SQL files are written with. */
    public static final String DEFAULT_PREFIX = "community_";

    private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]{0,30}");

    /**
     * Checks the names, which stand in SQL as they are.
     *
     * @throws IllegalArgumentException if a name is not of small letters, digits and underscores, at most 31 of them
     */
    public TableNames {
        check("schema", schema == null ? DEFAULT_PREFIX : schema);
        check("prefix", prefix);
    }

    /**
     * Gives the usual names.
     *
     * @return tables with the prefix {@value #DEFAULT_PREFIX} in the schema of the connection
     */
    public static TableNames defaults() {
        return new TableNames(null, DEFAULT_PREFIX);
    }

    /**
     * Puts the tables into a schema.
     *
     * @param name the schema
     * @return the names with it
     * @throws IllegalArgumentException if the name is not of the stated form
     */
    public TableNames inSchema(String name) {
        return new TableNames(name, prefix);
    }

    /**
     * Lets the tables begin otherwise.
     *
     * @param start what the names of all tables begin with
     * @return the names with it
     * @throws IllegalArgumentException if the prefix is not of the stated form
     */
    public TableNames withPrefix(String start) {
        return new TableNames(schema, start);
    }

    /**
     * Names a table as SQL does.
     *
     * @param table the table without prefix, such as {@code activities}
     * @return the whole name
     */
    public String of(String table) {
        return (schema == null ? "" : schema + ".") + prefix + table;
    }

    private static void check(String what, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(what + " was '" + name
                    + "' but it must be 1 to 31 small letters, digits and underscores, such as 'community_'");
        }
    }
}
