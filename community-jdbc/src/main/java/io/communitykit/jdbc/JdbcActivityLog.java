package io.communitykit.jdbc;

import io.communitykit.MemberId;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityId;
import io.communitykit.activity.ActivityLog;
import io.communitykit.activity.AppendResult;
import io.communitykit.activity.LogEnd;
import io.communitykit.activity.LogEntry;
import io.communitykit.jdbc.sql.Database;
import io.communitykit.jdbc.sql.Session;
import io.communitykit.storage.Erasure;
import io.communitykit.storage.Page;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Keeps the log in a table. Positions come from a counter in the row of the community, which stays locked until the
 * transaction ends: so transactions that append to one community go one after another, positions are in the order of
 * commit and without gaps, and a reader never passes over one that becomes visible later.
 */
final class JdbcActivityLog implements ActivityLog {

    private final ActivityRows rows;
    private final ErasedRows erased;
    private final Database database;

    JdbcActivityLog(Database database) {
        this.database = database;
        this.rows = new ActivityRows(database);
        this.erased = new ErasedRows(database);
    }

    @Override
    public List<AppendResult> appendAll(List<Activity> activities) {
        return activities.isEmpty()
                ? List.of()
                : database.write("ActivityLog.appendAll", session -> append(session, activities));
    }

    private List<AppendResult> append(Session session, List<Activity> activities) throws SQLException {
        ActivityRows.Counted counted = rows.advance(session, activities.size());
        long last = counted.last();
        Set<MemberId> gone = counted.erased() == 0
                ? Set.of()
                : erased.among(
                        session,
                        activities.stream()
                                .flatMap(activity -> activity.members().stream())
                                .toList());
        Map<ActivityId, ActivityRows.Stored> known = rows.find(
                session,
                activities.stream().map(Activity::id).toList(),
                session.dialect().asOfNow());
        long next = last - activities.size() + 1;
        List<AppendResult> results = new ArrayList<>(activities.size());
        List<ActivityRows.Stored> fresh = new ArrayList<>();
        for (Activity activity : activities) {
            ActivityRows.Stored stored = known.get(activity.id());
            if (activity.members().stream().anyMatch(gone::contains)) {
                results.add(new AppendResult.Erased(activity.id()));
            } else if (stored != null && !stored.activity().equals(activity)) {
                results.add(new AppendResult.Conflict(activity.id(), stored.activity()));
            } else if (stored != null && stored.position() > 0) {
                results.add(new AppendResult.Duplicate(stored.position()));
            } else {
                ActivityRows.Stored entry = new ActivityRows.Stored(next, activity);
                known.put(activity.id(), entry);
                results.add(new AppendResult.Appended(next));
                next++;
                if (stored == null) {
                    fresh.add(entry);
                } else {
                    rows.setPosition(session, activity.id(), entry.position());
                }
            }
        }
        rows.insert(session, fresh);
        if (next <= last) {
            rows.advance(session, next - 1 - last);
        }
        return Collections.unmodifiableList(results);
    }

    @Override
    public List<LogEntry> tail(long after, int limit) {
        Page.checkLimit(limit);
        if (after < 0) {
            throw new IllegalArgumentException("after was " + after + " but it must not be negative");
        }
        return database.read(
                "ActivityLog.tail",
                session -> session.list(
                        rows.select() + "AND log_position > ? ORDER BY log_position LIMIT ?",
                        database.arguments(after, (long) limit),
                        row -> {
                            ActivityRows.Stored stored = ActivityRows.read(row);
                            return new LogEntry(stored.position(), stored.activity());
                        }));
    }

    @Override
    public Set<MemberId> erasedAmong(Collection<MemberId> members) {
        return database.read("ActivityLog.erasedAmong", session -> erased.among(session, members));
    }

    @Override
    public void export(MemberId member, Consumer<? super Record> to) {
        database.<List<Activity>>read("ActivityLog.export", session -> {
                    List<Activity> theirs = new ArrayList<>();
                    rows.forEachMentioning(session, member, ActivityRows.RECORDED, theirs::add);
                    return theirs;
                })
                .forEach(to);
    }

    @Override
    public void erase(Erasure erasure) {
        database.write("ActivityLog.erase", session -> {
            rows.advance(session, 0);
            erased.add(session, erasure);
            rows.erase(session, erasure, ActivityRows.RECORDED);
            return true;
        });
    }

    /** Nothing is held back: who appends has to wait, not who reads. */
    @Override
    public LogEnd end() {
        long last = rows.lastPosition();
        return new LogEnd(last, last);
    }
}
