package io.communitykit.jdbc.moderation;

import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.jdbc.json.Json;
import io.communitykit.jdbc.sql.Condition;
import io.communitykit.jdbc.sql.Database;
import io.communitykit.jdbc.sql.Insert;
import io.communitykit.jdbc.sql.Key;
import io.communitykit.jdbc.sql.Row;
import io.communitykit.jdbc.sql.Session;
import io.communitykit.jdbc.sql.Walk;
import io.communitykit.moderation.DecisionKey;
import io.communitykit.moderation.DecisionLog;
import io.communitykit.moderation.RecordedDecision;
import io.communitykit.storage.Erasure;
import io.communitykit.storage.Page;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Keeps decisions in a table: key and author in columns, the whole as JSON. */
final class JdbcDecisionLog implements DecisionLog {

    private static final Json<RecordedDecision> FORM = Json.of(RecordedDecision.class);
    private static final List<String> SUBJECT = List.of("subject_kind", "subject_id");
    private static final List<String> KEY = List.of("subject_kind", "subject_id", "revision");

    private final Database database;
    private final String table;
    private final Insert insert;
    private final Condition isLatest;

    JdbcDecisionLog(Database database) {
        this.database = database;
        this.table = database.table("decisions");
        this.insert = new Insert(
                table, List.of("community_id", "subject_kind", "subject_id", "revision", "author", "state"), 4);
        this.isLatest = new Condition(
                "revision = (SELECT MAX(o.revision) FROM " + table + " o WHERE o.community_id = d.community_id"
                        + " AND o.subject_kind = d.subject_kind AND o.subject_id = d.subject_id)",
                List.of());
    }

    @Override
    public Set<DecisionKey> insertAll(List<RecordedDecision> decisions) {
        Map<DecisionKey, RecordedDecision> sorted = new TreeMap<>();
        for (RecordedDecision decision : decisions) {
            if (sorted.putIfAbsent(decision.key(), decision) != null) {
                throw new IllegalArgumentException(
                        "decisions held " + decision.key() + " twice but each key must stand once");
            }
        }
        if (sorted.isEmpty()) {
            return Collections.emptySet();
        }
        Set<Integer> inserted = database.write(
                "DecisionLog.insertAll",
                session -> session.insertAbsent(
                        insert, sorted.values().stream().map(this::row).toList()));
        Set<DecisionKey> existed = new TreeSet<>();
        int number = 0;
        for (DecisionKey key : sorted.keySet()) {
            if (!inserted.contains(number++)) {
                existed.add(key);
            }
        }
        return Collections.unmodifiableSet(existed);
    }

    private Object[] row(RecordedDecision decision) {
        return database.arguments(
                        key(decision.key()),
                        new Key(decision.decision().author().value()),
                        FORM.write(decision))
                .toArray();
    }

    @Override
    public Map<DecisionKey, RecordedDecision> findAll(Collection<DecisionKey> keys) {
        Set<DecisionKey> distinct = new LinkedHashSet<>(keys);
        Map<DecisionKey, RecordedDecision> known = new TreeMap<>();
        database.read(
                        "DecisionLog.findAll",
                        session -> session.listByKeys(
                                "SELECT state FROM " + table,
                                database.keys(
                                        KEY,
                                        distinct.stream()
                                                .map(JdbcDecisionLog::key)
                                                .toList()),
                                "",
                                JdbcDecisionLog::read))
                .forEach(decision -> known.put(decision.key(), decision));
        return inOrder(distinct, known);
    }

    @Override
    public Map<Subject, RecordedDecision> latest(Collection<Subject> subjects) {
        Set<Subject> distinct = new LinkedHashSet<>(subjects);
        Map<Subject, RecordedDecision> known = new TreeMap<>();
        database.read(
                        "DecisionLog.latest",
                        session -> session.listByKeys(
                                "SELECT state FROM " + table + " d",
                                database.keys(
                                                SUBJECT,
                                                distinct.stream()
                                                        .map(JdbcDecisionLog::key)
                                                        .toList())
                                        .where(isLatest),
                                "",
                                JdbcDecisionLog::read))
                .forEach(decision -> known.put(decision.key().subject(), decision));
        return inOrder(distinct, known);
    }

    private static <K> Map<K, RecordedDecision> inOrder(Set<K> asked, Map<K, RecordedDecision> known) {
        Map<K, RecordedDecision> found = new LinkedHashMap<>();
        for (K key : asked) {
            RecordedDecision decision = known.get(key);
            if (decision != null) {
                found.put(key, decision);
            }
        }
        return Collections.unmodifiableMap(found);
    }

    @Override
    public void export(MemberId member, Consumer<? super Record> to) {
        database.read("DecisionLog.export", session -> concerning(session, member))
                .forEach(to);
    }

    @Override
    public void erase(Erasure erasure) {
        database.write("DecisionLog.erase", session -> {
            for (RecordedDecision decision : concerning(session, erasure.member())) {
                session.update(
                        "DELETE FROM " + table + " WHERE community_id = ? AND " + String.join(" = ? AND ", KEY)
                                + " = ?",
                        database.arguments(key(decision.key())));
                Optional<RecordedDecision> rest = decision.erased(erasure);
                if (rest.isPresent()) {
                    session.insertAll(insert, List.<Object[]>of(row(rest.get())));
                }
            }
            return true;
        });
    }

    private List<RecordedDecision> concerning(Session session, MemberId member) throws SQLException {
        Key key = new Key(member.value());
        return session.list(
                select("") + "(author = ? OR (subject_kind = ? AND subject_id = ?)) ORDER BY " + String.join(", ", KEY),
                database.arguments(key, new Key(Erasure.MEMBER_KIND), key),
                JdbcDecisionLog::read);
    }

    @Override
    public Page<RecordedDecision> page(Optional<DecisionKey> after, int limit) {
        return page("DecisionLog.page", List.of(), List.of(), after, limit);
    }

    @Override
    public Page<RecordedDecision> pageOf(MemberId author, Optional<DecisionKey> after, int limit) {
        return page("DecisionLog.pageOf", List.of("author"), List.of(new Key(author.value())), after, limit);
    }

    private Page<RecordedDecision> page(
            String operation, List<String> fixed, List<Object> values, Optional<DecisionKey> after, int limit) {
        Page.checkLimit(limit);
        Condition rest =
                after.map(key -> database.dialect().after(KEY, key(key))).orElse(new Condition("1 = 1", List.of()));
        Walk walk = new Walk(fixed, KEY);
        return Page.cut(
                database.read(
                        operation,
                        session -> session.list(
                                select(walk.condition()) + rest.sql() + walk.end(),
                                database.arguments(values, rest.arguments(), limit + 1L),
                                JdbcDecisionLog::read)),
                limit);
    }

    private String select(String condition) {
        return "SELECT state FROM " + table + " d WHERE community_id = ? " + condition + "AND ";
    }

    private static RecordedDecision read(Row row) throws SQLException {
        return FORM.read(row.text(1));
    }

    private static List<Object> key(Subject subject) {
        return List.of(new Key(subject.kind()), new Key(subject.id()));
    }

    private static List<Object> key(DecisionKey key) {
        return List.copyOf(Session.arguments(key(key.subject()), key.revision()));
    }
}
