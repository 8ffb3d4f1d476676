package io.communitykit.jdbc.sql;

import java.util.List;
import java.util.function.Function;

/**
 * Says in which columns a key stands.
 *
 * @param columns the columns, in the order in which keys are compared
 * @param values takes a key apart: a {@link Key} or a number for each column
 * @param <K> the key
 */
public record KeyShape<K>(List<String> columns, Function<K, List<Object>> values) {

    /** Copies the list. */
    public KeyShape {
        columns = List.copyOf(columns);
    }

    /**
     * Shapes a key that is one text.
     *
     * @param column its column
     * @param text tells the text
     * @param <K> the key
     * @return the shape
     */
    public static <K> KeyShape<K> ofText(String column, Function<K, String> text) {
        return new KeyShape<>(List.of(column), key -> List.of(new Key(text.apply(key))));
    }

    List<Object> of(K key) {
        return values.apply(key);
    }
}
