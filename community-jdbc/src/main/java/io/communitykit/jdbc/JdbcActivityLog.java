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
import java.util.LinkedHashMap;
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
        if (session.dialect().passesOverKnownRows()) {
            Judgment fresh = judge(activities, gone, new LinkedHashMap<>(), last);
            Set<Integer> inserted = rows.insertAbsent(session, fresh.rows());
            if (inserted.size() == fresh.rows().size()) {
                return end(session, fresh);
            }
            rows.removeAfter(session, last - activities.size());
        }
        Map<ActivityId, ActivityRows.Stored> known = rows.find(
                session,
                activities.stream().map(Activity::id).toList(),
                session.dialect().asOfNow());
        Judgment judgment = judge(activities, gone, known, last);
        for (ActivityRows.Stored entry : judgment.ready()) {
            rows.setPosition(session, entry.activity().id(), entry.position());
        }
        rows.insert(session, judgment.rows());
        return end(session, judgment);
    }

    /** Says what becomes of activities: the rows that are new, and those that have waited, with their positions. */
    private record Judgment(
            List<AppendResult> results, List<ActivityRows.Stored> rows, List<ActivityRows.Stored> ready) {}

    private static Judgment judge(
            List<Activity> activities, Set<MemberId> gone, Map<ActivityId, ActivityRows.Stored> known, long last) {
        long next = last - activities.size() + 1;
        Judgment judgment = new Judgment(new ArrayList<>(activities.size()), new ArrayList<>(), new ArrayList<>());
        for (Activity activity : activities) {
            ActivityRows.Stored stored = known.get(activity.id());
            if (!gone.isEmpty() && activity.members().stream().anyMatch(gone::contains)) {
                judgment.results.add(new AppendResult.Erased(activity.id()));
            } else if (stored != null && !stored.activity().equals(activity)) {
                judgment.results.add(new AppendResult.Conflict(activity.id(), stored.activity()));
            } else if (stored != null && stored.position() > 0) {
                judgment.results.add(new AppendResult.Duplicate(stored.position()));
            } else {
                ActivityRows.Stored entry = new ActivityRows.Stored(next, activity);
                known.put(activity.id(), entry);
                judgment.results.add(new AppendResult.Appended(next));
                (stored == null ? judgment.rows : judgment.ready).add(entry);
                next++;
            }
        }
        return judgment;
    }

    /** Gives back the positions that nothing was appended at. */
    private List<AppendResult> end(Session session, Judgment judgment) throws SQLException {
        int unused = judgment.results.size() - judgment.rows.size() - judgment.ready.size();
        if (unused > 0) {
            rows.advance(session, -unused);
        }
        return Collections.unmodifiableList(judgment.results);
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
                        rows.select() + "AND log_position > ? ORDER BY community_id, log_position LIMIT ?",
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
