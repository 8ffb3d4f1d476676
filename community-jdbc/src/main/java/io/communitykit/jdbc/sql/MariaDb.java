package io.communitykit.jdbc.sql;

import java.sql.SQLException;
import java.util.Set;

/**
 * MariaDB 10.6 and newer, MySQL 8 and newer. Keys are bytes, so that no collation, no blank at the end and no character
 * set of the connection makes two keys one. Never INSERT IGNORE, which also turns what is too long or missing into
 * something else, and nothing that one of the two has alone, such as RETURNING.
 */
record MariaDb() implements OneByOne {

    private static final Set<Integer> DUPLICATE = Set.of(1062, 1586);

    /** Record has changed since last read, lock wait timeout, deadlock, and the same told by a cluster. */
    private static final Set<Integer> CONTENTION = Set.of(1020, 1205, 1213, 1614);

    @Override
    public String folder() {
        return "mariadb";
    }

    @Override
    public boolean isDuplicate(SQLException failure) {
        return DUPLICATE.contains(failure.getErrorCode());
    }

    @Override
    public String asOfNow() {
        return " LOCK IN SHARE MODE";
    }

    @Override
    public boolean isContention(SQLException failure) {
        return CONTENTION.contains(failure.getErrorCode()) || Failures.isRolledBack(failure);
    }
}
