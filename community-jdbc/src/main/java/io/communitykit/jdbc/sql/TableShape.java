package io.communitykit.jdbc.sql;

import io.communitykit.jdbc.json.Json;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Says how a table keeps versioned values: the key in columns, the version, and the value as JSON.
 *
 * @param table the table without prefix
 * @param key the columns of the key
 * @param form the JSON of a value, key and version included
 * @param more columns by which else values are looked for
 * @param <K> the key
 * @param <V> the value
 */
public record TableShape<K, V>(String table, KeyShape<K> key, Json<V> form, List<Column<V>> more) {

    /** Copies the list. */
    public TableShape {
        more = List.copyOf(more);
    }

    /**
     * Shapes a table that is looked into by key alone.
     *
     * @param table the table without prefix
     * @param key the columns of the key
     * @param type the type of the values
     * @param <K> the key
     * @param <V> the value
     * @return the shape
     */
    public static <K, V> TableShape<K, V> of(String table, KeyShape<K> key, Class<V> type) {
        return new TableShape<>(table, key, Json.of(type), List.of());
    }

    /**
     * Says what else stands in a column of its own.
     *
     * @param name the column
     * @param value what stands in it: a {@link Key}, a number, a truth value or nothing
     * @param <V> the value
     */
    public record Column<V>(String name, Function<V, @Nullable Object> value) {}
}
