package io.communitykit.jdbc.sql;

import java.util.List;

/**
 * Says which rows of a community are looked for: those whose columns have one of several keys.
 *
 * @param community the number of the community
 * @param columns the columns of the key
 * @param values the keys, each a value per column
 * @param also what must be true besides
 */
public record Keys(long community, List<String> columns, List<? extends List<?>> values, Condition also) {

    /** Is true of every row. */
    static final Condition ANY = new Condition("1 = 1", List.of());

    /** Copies the lists. */
    public Keys {
        columns = List.copyOf(columns);
        values = List.copyOf(values);
    }

    /**
     * Narrows the search.
     *
     * @param condition what must be true besides
     * @return the keys with it
     */
    public Keys where(Condition condition) {
        return new Keys(community, columns, values, condition);
    }
}
