package io.communitykit.jdbc.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What databases have in common that take no arrays, and where a statement that fails is undone alone. */
final class OneByOne {

    private OneByOne() {}

    /** Inserts many rows at once; only when one of them is there already, each by itself. */
    static Set<Integer> insertAbsent(
            Session session, Insert into, List<Object[]> rows, Predicate<SQLException> isDuplicate)
            throws SQLException {
        Set<Integer> inserted = new TreeSet<>();
        int next = 0;
        for (List<Object[]> some : Chunks.ofRows(rows)) {
            if (isInserted(session, into, some, isDuplicate)) {
                for (int i = 0; i < some.size(); i++) {
                    inserted.add(next + i);
                }
            } else if (some.size() > 1) {
                for (int i = 0; i < some.size(); i++) {
                    if (isInserted(session, into, some.subList(i, i + 1), isDuplicate)) {
                        inserted.add(next + i);
                    }
                }
            }
            next += some.size();
        }
        return Collections.unmodifiableSet(inserted);
    }

    private static boolean isInserted(
            Session session, Insert into, List<Object[]> rows, Predicate<SQLException> isDuplicate)
            throws SQLException {
        try {
            session.update(into.values(rows.size()), Chunks.flat(rows));
            return true;
        } catch (SQLException failure) {
            if (isDuplicate.test(failure)) {
                return false;
            }
            throw failure;
        }
    }

    static void insertAll(Session session, Insert into, List<Object[]> rows) throws SQLException {
        for (List<Object[]> some : Chunks.ofRows(rows)) {
            session.update(into.values(some.size()), Chunks.flat(some));
        }
    }

    static int[] updateAll(Session session, Update change, List<Object[]> rows) throws SQLException {
        return session.updateAll(change.sql(), rows.stream().map(Arrays::asList).toList());
    }

    static Condition isOneOf(List<String> columns, List<? extends List<?>> keys) {
        List<Object> arguments = new ArrayList<>();
        keys.forEach(arguments::addAll);
        if (columns.size() == 1) {
            String marks = String.join(", ", Collections.nCopies(keys.size(), "?"));
            return new Condition(columns.get(0) + " IN (" + marks + ")", arguments);
        }
        String one = "(" + String.join(" = ? AND ", columns) + " = ?)";
        return new Condition("(" + String.join(" OR ", Collections.nCopies(keys.size(), one)) + ")", arguments);
    }

    static List<Long> advance(Session session, Counter counter, long by) throws SQLException {
        return session.update(counter.update(), counter.arguments(by)) == 0
                ? List.of()
                : session.list(counter.select(), counter.row().arguments(), counter::read)
                        .get(0);
    }

    /** A disjunction of ranges, since indexes are not used for the comparison of rows. */
    static Condition after(List<String> columns, List<?> key) {
        List<String> ranges = new ArrayList<>();
        List<Object> arguments = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            StringBuilder range = new StringBuilder();
            for (int before = 0; before < i; before++) {
                range.append(columns.get(before)).append(" = ? AND ");
                arguments.add(key.get(before));
            }
            ranges.add(range + columns.get(i) + " > ?");
            arguments.add(key.get(i));
        }
        return new Condition("(" + String.join(" OR ", ranges) + ")", arguments);
    }
}
