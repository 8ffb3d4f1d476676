package io.communitykit.jdbc;

import io.communitykit.MemberId;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityId;
import io.communitykit.activity.WaitingActivities;
import io.communitykit.jdbc.sql.Database;
import io.communitykit.storage.Erasure;
import io.communitykit.storage.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Keeps what waits in the table of the log, without a position. */
final class JdbcWaitingActivities implements WaitingActivities {

    private final ActivityRows rows;
    private final Database database;

    JdbcWaitingActivities(Database database) {
        this.database = database;
        this.rows = new ActivityRows(database);
    }

    @Override
    public boolean insert(Activity activity) {
        return database.write("WaitingActivities.insert", session -> {
            rows.advance(session, 0);
            boolean isNew = rows.find(
                            session, List.of(activity.id()), session.dialect().asOfNow())
                    .isEmpty();
            if (isNew) {
                rows.insert(session, List.of(new ActivityRows.Stored(0, activity)));
            }
            return isNew;
        });
    }

    @Override
    public void export(MemberId member, Consumer<? super Record> to) {
        database.<List<Activity>>read("WaitingActivities.export", session -> {
                    List<Activity> theirs = new ArrayList<>();
                    rows.forEachMentioning(session, member, ActivityRows.WAITING, theirs::add);
                    return theirs;
                })
                .forEach(to);
    }

    @Override
    public void erase(Erasure erasure) {
        database.write("WaitingActivities.erase", session -> {
            rows.advance(session, 0);
            rows.erase(session, erasure, ActivityRows.WAITING);
            return true;
        });
    }

    @Override
    public Map<ActivityId, Activity> findAll(Collection<ActivityId> ids) {
        Map<ActivityId, ActivityRows.Stored> known =
                database.read("WaitingActivities.findAll", session -> rows.find(session, ids, ""));
        Map<ActivityId, Activity> found = new LinkedHashMap<>();
        for (ActivityId id : ids) {
            ActivityRows.Stored stored = known.get(id);
            if (stored != null && stored.position() == 0) {
                found.put(id, stored.activity());
            }
        }
        return Collections.unmodifiableMap(found);
    }

    @Override
    public List<Activity> due(Instant upTo, int limit) {
        Page.checkLimit(limit);
        return database.read(
                "WaitingActivities.due",
                session -> session.list(
                        rows.select() + "AND log_position IS NULL AND occurred_at <= ?" + ActivityRows.IN_TIME_ORDER
                                + " LIMIT ?",
                        database.arguments(Micros.of(upTo), (long) limit),
                        row -> ActivityRows.read(row).activity()));
    }

    @Override
    public Optional<Instant> next() {
        return database.read("WaitingActivities.next", rows::firstWaiting).stream()
                .findFirst();
    }

    @Override
    public boolean remove(ActivityId id) {
        return database.write("WaitingActivities.remove", session -> {
            rows.advance(session, 0);
            return rows.removeWaiting(session, id);
        });
    }
}
