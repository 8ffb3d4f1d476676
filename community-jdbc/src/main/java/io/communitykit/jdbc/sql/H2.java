package io.communitykit.jdbc.sql;

import java.sql.SQLException;
import java.util.Set;

/** H2 2.2 and newer. Keys are bytes, since texts are ordered by UTF-16 units there. */
record H2() implements OneByOne {

    private static final int DUPLICATE = 23505;

    /** Deadlock, lock timeout, concurrent update. */
    private static final Set<Integer> CONTENTION = Set.of(40001, 50200, 90131);

    @Override
    public String folder() {
        return "h2";
    }

    @Override
    public boolean isDuplicate(SQLException failure) {
        return failure.getErrorCode() == DUPLICATE;
    }

    @Override
    public String asOfNow() {
        return "";
    }

    @Override
    public boolean isContention(SQLException failure) {
        return CONTENTION.contains(failure.getErrorCode()) || Failures.isRolledBack(failure);
    }
}
