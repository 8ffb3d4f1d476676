package io.communitykit.jdbc;

import io.communitykit.Subject;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityHistory;
import io.communitykit.activity.ActivityId;
import io.communitykit.activity.ActivityTypes;
import io.communitykit.activity.HistoryQuery;
import io.communitykit.activity.Moment;
import io.communitykit.jdbc.sql.Condition;
import io.communitykit.jdbc.sql.Database;
import io.communitykit.jdbc.sql.Key;
import io.communitykit.jdbc.sql.Keys;
import io.communitykit.jdbc.sql.Session;
import io.communitykit.jdbc.sql.Walk;
import io.communitykit.storage.Page;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the log in event time. Each query walks along an index and reads no more rows than it answers. */
final class JdbcActivityHistory implements ActivityHistory {

    private final ActivityRows rows;
    private final Database database;

    JdbcActivityHistory(Database database) {
        this.database = database;
        this.rows = new ActivityRows(database);
    }

    @Override
    public Page<Activity> page(HistoryQuery query, Optional<Moment> after, int limit) {
        Page.checkLimit(limit);
        Condition range = range(query, after);
        List<Object> arguments = new ArrayList<>();
        String sql;
        if (query.scope() instanceof HistoryQuery.Scope.OfMember of) {
            // Two walks, along what the member did and what was done to them; each row is in one of them alone.
            Key member = new Key(of.member().value());
            String actor = walk(List.of("actor"), range, List.of(member), limit, arguments);
            String recipient =
                    walk(List.of("recipient"), range.and("actor <> ?", member), List.of(member), limit, arguments);
            sql = "SELECT * FROM ((" + actor + ") UNION ALL (" + recipient + ")) walks" + ActivityRows.IN_TIME_ORDER
                    + " LIMIT ?";
            arguments.add(limit + 1L);
        } else if (query.scope() instanceof HistoryQuery.Scope.About about) {
            List<Object> subject = List.of(
                    new Key(about.subject().kind()), new Key(about.subject().id()));
            sql = walk(List.of("subject_kind", "subject_id"), range, subject, limit, arguments);
        } else {
            sql = walk(List.of(), range, List.of(), limit, arguments);
        }
        return Page.cut(
                database.read(
                        "ActivityHistory.page",
                        session -> session.list(
                                sql, arguments, row -> ActivityRows.read(row).activity())),
                limit);
    }

    private String walk(List<String> fixed, Condition range, List<Object> values, int limit, List<Object> arguments) {
        arguments.addAll(database.arguments(values, range.arguments(), limit + 1L));
        Walk walk = new Walk(fixed, ActivityRows.IN_TIME);
        return rows.select() + walk.condition() + "AND " + range.sql() + " AND log_position IS NOT NULL" + walk.end();
    }

    private Condition range(HistoryQuery query, Optional<Moment> after) {
        long from = Micros.of(query.from());
        long upTo = Micros.of(query.upTo());
        if (after.isEmpty()) {
            return new Condition("occurred_at BETWEEN ? AND ?", List.of(from, upTo));
        }
        Moment last = after.get();
        Condition rest = database.dialect()
                .after(
                        ActivityRows.IN_TIME,
                        List.of(
                                Micros.of(last.at()),
                                last.sequence(),
                                new Key(last.id().value())));
        return new Condition(
                "occurred_at BETWEEN ? AND ? AND " + rest.sql(),
                List.copyOf(Session.arguments(Math.max(from, Micros.of(last.at())), upTo, rest.arguments())));
    }

    @Override
    public List<Activity> retractionsOf(Collection<ActivityId> targets) {
        if (targets.isEmpty()) {
            return List.of();
        }
        List<Activity> found = database
                .read(
                        "ActivityHistory.retractionsOf",
                        session -> session.listByKeys(
                                rows.selectFrom(),
                                retracting(new LinkedHashSet<>(targets)),
                                "",
                                row -> ActivityRows.read(row).activity()))
                .stream()
                .distinct()
                .sorted(Activity.IN_TIME)
                .toList();
        return found;
    }

    private Keys retracting(Set<ActivityId> targets) {
        String type = ActivityTypes.ACTIVITY_RETRACTED.name();
        Condition recorded =
                new Condition("subject_kind = ? AND log_position IS NOT NULL", List.of(new Key(Subject.ACTIVITY)));
        if (database.dialect().findsManyWholeKeys()) {
            return database.keys(
                            List.of("activity_type", "subject_id"),
                            targets.stream()
                                    .map(target -> List.of(new Key(type), new Key(target.value())))
                                    .toList())
                    .where(recorded);
        }
        return database.keys(
                        List.of("subject_id"),
                        targets.stream()
                                .map(target -> List.of(new Key(target.value())))
                                .toList())
                .where(recorded.and(database.dialect().isAlways("activity_type", type)));
    }

    @Override
    public Map<ActivityId, Activity> findAll(Collection<ActivityId> ids) {
        Map<ActivityId, ActivityRows.Stored> known =
                database.read("ActivityHistory.findAll", session -> rows.find(session, ids, ""));
        Map<ActivityId, Activity> found = new LinkedHashMap<>();
        for (ActivityId id : ids) {
            ActivityRows.Stored stored = known.get(id);
            if (stored != null && stored.position() > 0) {
                found.put(id, stored.activity());
            }
        }
        return Collections.unmodifiableMap(found);
    }
}
