package io.communitykit.jdbc;

import io.communitykit.GroupId;
import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityId;
import io.communitykit.activity.ActivityType;
import io.communitykit.activity.Attributes;
import io.communitykit.jdbc.json.Json;
import io.communitykit.jdbc.sql.Condition;
import io.communitykit.jdbc.sql.Counter;
import io.communitykit.jdbc.sql.Database;
import io.communitykit.jdbc.sql.Insert;
import io.communitykit.jdbc.sql.Key;
import io.communitykit.jdbc.sql.Mentions;
import io.communitykit.jdbc.sql.Row;
import io.communitykit.jdbc.sql.Session;
import io.communitykit.storage.Erasure;
import io.communitykit.storage.StorageException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Knows how activities stand in their table: recorded ones with a position, waiting ones without, so that an id is
 * known once in both. Whoever adds or removes a row holds the counter of positions.
 */
final class ActivityRows {

    static final String COLUMNS =
            "activity_id, log_position, activity_type, actor, recipient, subject_kind, subject_id,"
                    + " group_id, channel, occurred_at, seq, attributes";

    static final List<String> IN_TIME = List.of("occurred_at", "seq", "activity_id");

    static final String IN_TIME_ORDER = " ORDER BY " + String.join(", ", IN_TIME);

    /** Selects what is in the log. */
    static final String RECORDED = "log_position IS NOT NULL";

    /** Selects what waits. */
    static final String WAITING = "log_position IS NULL";

    private static final long PAGE = 1000;

    private static final Json<Attributes> ATTRIBUTES = Json.of(Attributes.class);

    private final Database database;
    private final String table;
    private final Insert insert;
    private final Counter positions;

    ActivityRows(Database database) {
        this.database = database;
        this.table = database.table("activities");
        List<String> columns = new ArrayList<>(List.of("community_id"));
        columns.addAll(List.of(COLUMNS.split(", ")));
        this.insert = new Insert(table, columns, 2);
        this.positions = new Counter(
                database.table("communities"),
                "last_position",
                List.of("erased_members"),
                new Condition("community_id = ?", List.of(database.community())));
    }

    /** An activity as it stands in the table; position 0 if it waits. */
    record Stored(long position, Activity activity) {}

    Database database() {
        return database;
    }

    /** Begins a query for whole activities of the community. */
    String select() {
        return selectFrom() + " WHERE community_id = ? ";
    }

    /** Begins a query for whole activities, up to its conditions. */
    String selectFrom() {
        return "SELECT " + COLUMNS + " FROM " + table;
    }

    /** Is the counter of the log as it stands: the last position given out, and how many members were erased. */
    record Counted(long last, long erased) {}

    /** Gives positions out and lets nobody else do so until the transaction ends. */
    Counted advance(Session session, long by) throws SQLException {
        List<Long> last = session.dialect().advance(session, positions, by);
        if (last.isEmpty()) {
            throw new StorageException("community number " + database.community()
                    + " is not in the database any more, though it was when the storage was opened");
        }
        return new Counted(last.get(0), last.get(1));
    }

    long lastPosition() {
        return database.read(
                "ActivityLog.end",
                session -> session.list(
                                "SELECT last_position FROM " + positions.table() + " WHERE community_id = ?",
                                database.arguments(),
                                row -> row.number(1))
                        .get(0));
    }

    /** Finds activities by id, recorded and waiting. */
    Map<ActivityId, Stored> find(Session session, Collection<ActivityId> ids, String end) throws SQLException {
        Map<ActivityId, Stored> found = new LinkedHashMap<>();
        session.listByKeys(
                        selectFrom(),
                        database.keys(
                                List.of("activity_id"),
                                new LinkedHashSet<>(ids)
                                        .stream()
                                                .map(id -> List.of(new Key(id.value())))
                                                .toList()),
                        end,
                        ActivityRows::read)
                .forEach(stored -> found.put(stored.activity().id(), stored));
        return found;
    }

    void insert(Session session, List<Stored> fresh) throws SQLException {
        session.insertAll(insert, fresh.stream().map(this::row).toList());
    }

    /** Inserts those whose ids are neither recorded nor waiting; answers which, counted from 0. */
    Set<Integer> insertAbsent(Session session, List<Stored> fresh) throws SQLException {
        return session.insertAbsent(insert, fresh.stream().map(this::row).toList());
    }

    /**
     * Takes back what this transaction has inserted; the counter is held, so nobody else stands behind the position.
     */
    void removeAfter(Session session, long position) throws SQLException {
        session.update(
                "DELETE FROM " + table + " WHERE community_id = ? AND log_position > ?", database.arguments(position));
    }

    private Object[] row(Stored stored) {
        Activity activity = stored.activity();
        Subject subject = activity.subject();
        return new @Nullable Object[] {
            database.community(),
            new Key(activity.id().value()),
            stored.position() == 0 ? null : stored.position(),
            new Key(activity.type().name()),
            new Key(activity.actor().value()),
            activity.recipient() == null ? null : new Key(activity.recipient().value()),
            subject == null ? null : new Key(subject.kind()),
            subject == null ? null : new Key(subject.id()),
            activity.group() == null ? null : new Key(activity.group().value()),
            activity.channel() == null ? null : new Key(activity.channel()),
            Micros.of(activity.occurredAt()),
            activity.sequence(),
            ATTRIBUTES.write(activity.attributes())
        };
    }

    static Stored read(Row row) throws SQLException {
        String recipient = row.optionalKey(5);
        String kind = row.optionalKey(6);
        String group = row.optionalKey(8);
        return new Stored(
                row.number(2),
                new Activity(
                        new ActivityId(row.key(1)),
                        new ActivityType(row.key(3)),
                        new MemberId(row.key(4)),
                        recipient == null ? null : new MemberId(recipient),
                        kind == null ? null : new Subject(kind, row.key(7)),
                        group == null ? null : new GroupId(group),
                        row.optionalKey(9),
                        Micros.instant(row.number(10)),
                        row.number(11),
                        ATTRIBUTES.read(row.text(12))));
    }

    /** Reads the activities that may name a member, one page after the other, in the order of ids. */
    void forEachMentioning(Session session, MemberId member, String which, Visitor visitor) throws SQLException {
        Key key = new Key(member.value());
        String sql = select() + "AND " + which + " AND activity_id > ? AND (actor = ? OR recipient = ?"
                + " OR (subject_kind = ? AND subject_id = ?) OR " + Mentions.condition("attributes") + ")"
                + " ORDER BY community_id, activity_id LIMIT ?";
        String last = "";
        List<Activity> page;
        do {
            page = session.list(
                    sql,
                    database.arguments(
                            new Key(last), key, key, new Key(Erasure.MEMBER_KIND), key, Mentions.pattern(member), PAGE),
                    row -> read(row).activity());
            for (Activity activity : page) {
                last = activity.id().value();
                if (activity.concerns(member)) {
                    visitor.visit(activity);
                }
            }
        } while (page.size() == PAGE);
    }

    /** Takes an activity that names the member. */
    interface Visitor {
        void visit(Activity activity) throws SQLException;
    }

    /** Puts what stays of an activity in its place. */
    void erase(Session session, Erasure erasure, String which) throws SQLException {
        List<List<@Nullable Object>> changes = new ArrayList<>();
        forEachMentioning(session, erasure.member(), which, activity -> {
            List<@Nullable Object> row =
                    Arrays.asList(row(new Stored(0, activity.erased(erasure).orElseThrow())));
            List<@Nullable Object> change = new ArrayList<>(row.subList(4, 8));
            change.add(row.get(row.size() - 1));
            change.addAll(row.subList(0, 2));
            changes.add(change);
        });
        if (!changes.isEmpty()) {
            session.updateAll(
                    "UPDATE " + table
                            + " SET actor = ?, recipient = ?, subject_kind = ?, subject_id = ?, attributes = ?"
                            + " WHERE community_id = ? AND activity_id = ?",
                    changes);
        }
    }

    void setPosition(Session session, ActivityId id, long position) throws SQLException {
        session.update(
                "UPDATE " + table + " SET log_position = ? WHERE community_id = ? AND activity_id = ?",
                Session.arguments(position, database.arguments(new Key(id.value()))));
    }

    boolean removeWaiting(Session session, ActivityId id) throws SQLException {
        return session.update(
                        "DELETE FROM " + table + " WHERE community_id = ? AND activity_id = ? AND log_position IS NULL",
                        database.arguments(new Key(id.value())))
                > 0;
    }

    /** Finds the earliest instant of what waits. */
    List<Instant> firstWaiting(Session session) throws SQLException {
        return session.list(
                "SELECT occurred_at FROM " + table + " WHERE community_id = ? AND log_position IS NULL"
                        + " ORDER BY occurred_at LIMIT 1",
                database.arguments(),
                row -> Micros.instant(row.number(1)));
    }
}
