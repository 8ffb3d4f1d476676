package io.communitykit.jdbc.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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

    /** With the community in each key, since an index is used for a list only if this is all of its first columns. */
    @Override
    public Condition isOneOf(long community, List<String> columns, List<? extends List<?>> keys) {
        List<Object> arguments = new ArrayList<>();
        for (List<?> key : keys) {
            arguments.add(community);
            arguments.addAll(key);
        }
        String marks = "(" + String.join(", ", Collections.nCopies(columns.size() + 1, "?")) + ")";
        return new Condition(
                "(community_id, " + String.join(", ", columns) + ") IN ("
                        + String.join(", ", Collections.nCopies(keys.size(), marks)) + ")",
                arguments);
    }

    @Override
    public boolean findsManyWholeKeys() {
        return true;
    }

    @Override
    public Condition after(List<String> columns, List<?> key) {
        return Condition.above(columns, key);
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
