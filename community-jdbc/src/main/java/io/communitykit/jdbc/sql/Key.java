package io.communitykit.jdbc.sql;

/**
 * Marks a text that stands in a column of keys, whose order and equality are those of its bytes in UTF-8.
 *
 * @param value the text
 */
public record Key(String value) implements Comparable<Key> {

    @Override
    public int compareTo(Key other) {
        return io.communitykit.Keys.compare(value, other.value);
    }
}
