package io.communitykit.jdbc;

import io.communitykit.MemberId;
import io.communitykit.jdbc.json.Json;
import io.communitykit.jdbc.sql.Database;
import io.communitykit.jdbc.sql.Insert;
import io.communitykit.jdbc.sql.Key;
import io.communitykit.jdbc.sql.Mentions;
import io.communitykit.jdbc.sql.Session;
import io.communitykit.notice.Notice;
import io.communitykit.notice.NoticeStore;
import io.communitykit.storage.Erasure;
import io.communitykit.storage.Page;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps notices in a table; of a delivered one only the id stays, so that it is never delivered again. */
final class JdbcNoticeStore implements NoticeStore {

    private static final Json<Notice> FORM = Json.of(Notice.class);

    private final Database database;
    private final String table;
    private final Insert insert;

    JdbcNoticeStore(Database database) {
        this.database = database;
        this.table = database.table("notices");
        this.insert = new Insert(
                table,
                List.of("community_id", "notice_id", "recipient", "delivered", "not_before", "expires", "state"),
                2);
    }

    @Override
    public boolean insert(Notice notice) {
        @Nullable
        Object[] row = {
            database.community(),
            new Key(notice.id()),
            new Key(notice.recipient().value()),
            false,
            Micros.of(notice.notBefore()),
            notice.expires() == null ? null : Micros.of(notice.expires()),
            FORM.write(notice)
        };
        return !database.write("NoticeStore.insert", session -> session.insertAbsent(insert, List.<Object[]>of(row)))
                .isEmpty();
    }

    @Override
    public List<Notice> open(Instant now, int limit) {
        Page.checkLimit(limit);
        return database.read(
                "NoticeStore.open",
                session -> session.list(
                        "SELECT state FROM " + table + " WHERE community_id = ? AND delivered = ? AND not_before <= ?"
                                + " AND (expires IS NULL OR expires > ?) ORDER BY community_id, delivered, not_before, notice_id LIMIT ?",
                        database.arguments(false, Micros.of(now), Micros.of(now), (long) limit),
                        row -> FORM.read(row.text(1))));
    }

    @Override
    public void export(MemberId member, Consumer<? super Record> to) {
        database.read("NoticeStore.export", session -> concerning(session, member))
                .forEach(to);
    }

    @Override
    public void erase(Erasure erasure) {
        database.write("NoticeStore.erase", session -> {
            for (Notice notice : concerning(session, erasure.member())) {
                String rest = notice.erased(erasure).map(FORM::write).orElse(null);
                session.update(
                        "UPDATE " + table + " SET delivered = ?, recipient = ?, state = ?"
                                + " WHERE community_id = ? AND notice_id = ?",
                        Session.arguments(
                                rest == null,
                                rest == null ? null : new Key(notice.recipient().value()),
                                rest,
                                database.arguments(new Key(notice.id()))));
            }
            return true;
        });
    }

    private List<Notice> concerning(Session session, MemberId member) throws SQLException {
        return session
                .list(
                        "SELECT state FROM " + table
                                + " WHERE community_id = ? AND delivered = ? AND (recipient = ? OR "
                                + Mentions.condition("state") + ") ORDER BY notice_id",
                        database.arguments(false, new Key(member.value()), Mentions.pattern(member)),
                        row -> FORM.read(row.text(1)))
                .stream()
                .filter(notice -> notice.concerns(member))
                .toList();
    }

    @Override
    public boolean markDelivered(String id) {
        return database.write(
                "NoticeStore.markDelivered",
                session -> session.update(
                                "UPDATE " + table
                                        + " SET delivered = ?, recipient = NULL, state = NULL WHERE community_id = ? AND notice_id = ?"
                                        + " AND delivered = ?",
                                List.of(true, database.community(), new Key(id), false))
                        > 0);
    }
}
