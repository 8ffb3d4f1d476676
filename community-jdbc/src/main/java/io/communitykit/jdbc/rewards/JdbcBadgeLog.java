package io.communitykit.jdbc.rewards;

import io.communitykit.MemberId;
import io.communitykit.jdbc.json.Json;
import io.communitykit.jdbc.sql.Database;
import io.communitykit.jdbc.sql.Digest;
import io.communitykit.jdbc.sql.Insert;
import io.communitykit.jdbc.sql.Key;
import io.communitykit.jdbc.sql.Mentions;
import io.communitykit.jdbc.sql.Session;
import io.communitykit.rewards.badge.BadgeEntry;
import io.communitykit.rewards.badge.BadgeLog;
import io.communitykit.rewards.badge.BadgeResult;
import io.communitykit.rewards.badge.RecordedBadge;
import io.communitykit.storage.Erasure;
import io.communitykit.storage.Page;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Keeps badge entries in a table; a counter for each member gives them their numbers, one transaction at a time. */
final class JdbcBadgeLog implements BadgeLog {

    private static final Json<BadgeEntry> FORM = Json.of(BadgeEntry.class);

    private final Database database;
    private final String entries;
    private final String holders;
    private final Insert insertEntry;
    private final Insert insertHolder;

    JdbcBadgeLog(Database database) {
        this.database = database;
        this.entries = database.table("badge_entries");
        this.holders = database.table("badge_holders");
        this.insertEntry = new Insert(entries, List.of("community_id", "entry_digest", "member_id", "seq", "state"), 2);
        this.insertHolder = new Insert(holders, List.of("community_id", "member_id", "entries"), 2);
    }

    @Override
    public List<BadgeResult> append(List<BadgeEntry> asked) {
        return asked.isEmpty() ? List.of() : database.write("BadgeLog.append", session -> append(session, asked));
    }

    private List<BadgeResult> append(Session session, List<BadgeEntry> asked) throws SQLException {
        Map<MemberId, Long> last = lock(session, asked);
        Map<Digest, BadgeEntry> known = find(session, asked);
        Set<MemberId> fresh = new TreeSet<>();
        List<BadgeResult> results = new ArrayList<>(asked.size());
        List<Object[]> rows = new ArrayList<>();
        for (BadgeEntry entry : asked) {
            Digest key = digest(entry);
            BadgeEntry recorded = known.putIfAbsent(key, entry);
            if (recorded == null) {
                long sequence = last.merge(entry.member(), 1L, Long::sum);
                fresh.add(entry.member());
                rows.add(database.arguments(key, new Key(entry.member().value()), sequence, FORM.write(entry))
                        .toArray());
                results.add(new BadgeResult.Appended(sequence));
            } else {
                results.add(recorded.equals(entry) ? new BadgeResult.Duplicate() : new BadgeResult.Conflict(recorded));
            }
        }
        session.insertAll(insertEntry, rows);
        if (!fresh.isEmpty()) {
            session.updateAll(
                    "UPDATE " + holders + " SET entries = ? WHERE community_id = ? AND member_id = ?",
                    fresh.stream()
                            .map(member ->
                                    Session.arguments(last.get(member), database.arguments(new Key(member.value()))))
                            .toList());
        }
        return Collections.unmodifiableList(results);
    }

    /** Reads how many entries the members have, and locks that until the transaction ends, in the order of members. */
    private Map<MemberId, Long> lock(Session session, List<BadgeEntry> asked) throws SQLException {
        Set<MemberId> members = new TreeSet<>();
        asked.forEach(entry -> members.add(entry.member()));
        Map<MemberId, Long> locked = holders(session, members);
        if (locked.size() < members.size()) {
            members.removeAll(locked.keySet());
            session.insertAbsent(
                    insertHolder,
                    members.stream()
                            .map(member -> database.arguments(new Key(member.value()), 0L)
                                    .toArray())
                            .toList());
            locked.putAll(holders(session, members));
        }
        return locked;
    }

    private Map<MemberId, Long> holders(Session session, Set<MemberId> members) throws SQLException {
        Map<MemberId, Long> found = new TreeMap<>();
        session.listByKeys(
                        "SELECT member_id, entries FROM " + holders,
                        database.keys(
                                List.of("member_id"),
                                members.stream()
                                        .map(member -> List.of(new Key(member.value())))
                                        .toList()),
                        " ORDER BY community_id, member_id FOR UPDATE",
                        row -> Map.entry(new MemberId(row.key(1)), row.number(2)))
                .forEach(holder -> found.put(holder.getKey(), holder.getValue()));
        return found;
    }

    private Map<Digest, BadgeEntry> find(Session session, List<BadgeEntry> asked) throws SQLException {
        Map<Digest, BadgeEntry> found = new LinkedHashMap<>();
        session.listByKeys(
                        "SELECT state FROM " + entries,
                        database.keys(
                                List.of("entry_digest"),
                                asked.stream()
                                        .map(JdbcBadgeLog::digest)
                                        .distinct()
                                        .map(List::of)
                                        .toList()),
                        session.dialect().asOfNow(),
                        row -> FORM.read(row.text(1)))
                .forEach(entry -> found.put(digest(entry), entry));
        return found;
    }

    @Override
    public Page<RecordedBadge> page(MemberId member, long after, int limit) {
        Page.checkLimit(limit);
        if (after < 0) {
            throw new IllegalArgumentException("after was " + after + " but it must not be negative");
        }
        return Page.cut(
                database.read(
                        "BadgeLog.page",
                        session -> session.list(
                                "SELECT seq, state FROM " + entries
                                        + " WHERE community_id = ? AND member_id = ? AND seq > ?"
                                        + " ORDER BY community_id, member_id, seq LIMIT ?",
                                database.arguments(new Key(member.value()), after, limit + 1L),
                                row -> new RecordedBadge(row.number(1), FORM.read(row.text(2))))),
                limit);
    }

    @Override
    public void export(MemberId member, Consumer<? super Record> to) {
        database.read("BadgeLog.export", session -> concerning(session, member)).forEach(to);
    }

    @Override
    public void erase(Erasure erasure) {
        database.write("BadgeLog.erase", session -> {
            List<BadgeEntry> theirs = concerning(session, erasure.member());
            if (!theirs.isEmpty()) {
                session.updateAll(
                        "UPDATE " + entries + " SET entry_digest = ?, member_id = ?, state = ?"
                                + " WHERE community_id = ? AND entry_digest = ?",
                        theirs.stream().map(entry -> change(entry, erasure)).toList());
            }
            session.update(
                    "UPDATE " + holders + " SET member_id = ? WHERE community_id = ? AND member_id = ?",
                    Session.arguments(
                            new Key(erasure.pseudonym().value()),
                            database.arguments(new Key(erasure.member().value()))));
            return true;
        });
    }

    private List<Object> change(BadgeEntry entry, Erasure erasure) {
        BadgeEntry rest = entry.erased(erasure).orElseThrow();
        return List.of(
                digest(rest), new Key(rest.member().value()), FORM.write(rest), database.community(), digest(entry));
    }

    private List<BadgeEntry> concerning(Session session, MemberId member) throws SQLException {
        return session
                .list(
                        "SELECT state FROM " + entries + " WHERE community_id = ? AND (member_id = ? OR "
                                + Mentions.condition("state") + ")",
                        database.arguments(new Key(member.value()), Mentions.pattern(member)),
                        row -> FORM.read(row.text(1)))
                .stream()
                .filter(entry -> entry.concerns(member))
                .sorted(BadgeEntry.IN_TIME)
                .toList();
    }

    private static Digest digest(BadgeEntry entry) {
        List<String> parts = new ArrayList<>(List.of(
                entry.program(),
                entry.badge(),
                entry.member().value(),
                entry.cause().value(),
                Integer.toString(entry.revision())));
        if (entry.tier() != null) {
            parts.add(entry.tier());
        }
        return Digest.of(parts);
    }
}
