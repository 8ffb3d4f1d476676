package io.communitykit.examples.club.community;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.moderation.DecisionKey;
import io.communitykit.moderation.DecisionLog;
import io.communitykit.moderation.RecordedDecision;
import io.communitykit.storage.Erasure;
import io.communitykit.storage.Page;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Decisions in a table of the club: the key in columns, the rest as JSON. */
final class Decisions implements DecisionLog {

    private static final String AFTER = " and (subject_kind, subject_id, revision) > (?, ?, ?)";
    private static final String IN_ORDER = " order by subject_kind, subject_id, revision limit ?";

    private final Transactions transactions;
    private final String club;

    Decisions(Transactions transactions, String club) {
        this.transactions = transactions;
        this.club = club;
    }

    @Override
    public Set<DecisionKey> insertAll(List<RecordedDecision> decisions) {
        if (decisions.stream().map(RecordedDecision::key).distinct().count() < decisions.size()) {
            throw new IllegalArgumentException("a key stood twice in a batch but it must stand once");
        }
        return transactions.sql(connection -> {
            Set<DecisionKey> existed = new LinkedHashSet<>();
            for (RecordedDecision decision : decisions) {
                if (!insert(connection, decision)) {
                    existed.add(decision.key());
                }
            }
            return Collections.unmodifiableSet(existed);
        });
    }

    private boolean insert(Connection connection, RecordedDecision decision) throws SQLException {
        if (!find(connection, decision.key()).isEmpty()) {
            return false;
        }
        try (PreparedStatement insert = connection.prepareStatement("insert into decision"
                + " (club, subject_kind, subject_id, revision, author, body) values (?, ?, ?, ?, ?, ?)")) {
            key(insert, decision.key());
            insert.setBytes(5, bytes(decision.decision().author().value()));
            insert.setString(6, Json.write(decision));
            return insert.executeUpdate() == 1;
        } catch (SQLIntegrityConstraintViolationException exists) {
            return false;
        }
    }

    @Override
    public Map<DecisionKey, RecordedDecision> findAll(Collection<DecisionKey> keys) {
        return transactions.sql(connection -> {
            Map<DecisionKey, RecordedDecision> found = new LinkedHashMap<>();
            for (DecisionKey key : keys) {
                find(connection, key).forEach(decision -> found.put(key, decision));
            }
            return Collections.unmodifiableMap(found);
        });
    }

    @Override
    public Map<Subject, RecordedDecision> latest(Collection<Subject> subjects) {
        return transactions.sql(connection -> {
            Map<Subject, RecordedDecision> found = new LinkedHashMap<>();
            try (PreparedStatement select = connection.prepareStatement("select body from decision"
                    + " where club = ? and subject_kind = ? and subject_id = ? order by revision desc limit 1")) {
                for (Subject subject : subjects) {
                    select.setString(1, club);
                    select.setBytes(2, bytes(subject.kind()));
                    select.setBytes(3, bytes(subject.id()));
                    read(select).forEach(decision -> found.put(subject, decision));
                }
            }
            return Collections.unmodifiableMap(found);
        });
    }

    @Override
    public Page<RecordedDecision> page(Optional<DecisionKey> after, int limit) {
        return page("", Optional.empty(), after, limit);
    }

    @Override
    public Page<RecordedDecision> pageOf(MemberId author, Optional<DecisionKey> after, int limit) {
        return page(" and author = ?", Optional.of(author), after, limit);
    }

    private Page<RecordedDecision> page(
            String condition, Optional<MemberId> author, Optional<DecisionKey> after, int limit) {
        Page.checkLimit(limit);
        return transactions.sql(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select body from decision where club = ?"
                    + condition + (after.isPresent() ? AFTER : "") + IN_ORDER)) {
                int next = 1;
                select.setString(next++, club);
                if (author.isPresent()) {
                    select.setBytes(next++, bytes(author.get().value()));
                }
                if (after.isPresent()) {
                    select.setBytes(next++, bytes(after.get().subject().kind()));
                    select.setBytes(next++, bytes(after.get().subject().id()));
                    select.setLong(next++, after.get().revision());
                }
                select.setInt(next, limit + 1);
                return Page.cut(read(select), limit);
            }
        });
    }

    @Override
    public void export(MemberId member, Consumer<? super Record> to) {
        concerning(member).forEach(to);
    }

    @Override
    public void erase(Erasure erasure) {
        for (RecordedDecision decision : concerning(erasure.member())) {
            transactions.sql(connection -> {
                try (PreparedStatement delete = connection.prepareStatement("delete from decision"
                        + " where club = ? and subject_kind = ? and subject_id = ? and revision = ?")) {
                    key(delete, decision.key());
                    return delete.executeUpdate();
                }
            });
            decision.erased(erasure).ifPresent(this::insert);
        }
    }

    /** Those by the author are found by the index, those about the member by their subject. */
    private List<RecordedDecision> concerning(MemberId member) {
        return transactions.sql(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select body from decision where club = ?"
                    + " and (author = ? or (subject_kind = ? and subject_id = ?))")) {
                select.setString(1, club);
                select.setBytes(2, bytes(member.value()));
                select.setBytes(3, bytes(Erasure.MEMBER_KIND));
                select.setBytes(4, bytes(member.value()));
                return read(select);
            }
        });
    }

    private List<RecordedDecision> find(Connection connection, DecisionKey key) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select body from decision"
                + " where club = ? and subject_kind = ? and subject_id = ? and revision = ?")) {
            key(select, key);
            return read(select);
        }
    }

    private void key(PreparedStatement statement, DecisionKey key) throws SQLException {
        statement.setString(1, club);
        statement.setBytes(2, bytes(key.subject().kind()));
        statement.setBytes(3, bytes(key.subject().id()));
        statement.setLong(4, key.revision());
    }

    private static List<RecordedDecision> read(PreparedStatement select) throws SQLException {
        List<RecordedDecision> read = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                read.add(Json.read(rows.getString(1), RecordedDecision.class));
            }
        }
        return read;
    }

    private static byte[] bytes(String key) {
        return key.getBytes(UTF_8);
    }
}
