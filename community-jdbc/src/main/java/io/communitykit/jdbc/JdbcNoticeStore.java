package io.communitykit.jdbc;

import io.communitykit.jdbc.json.Json;
import io.communitykit.jdbc.sql.Database;
import io.communitykit.jdbc.sql.Insert;
import io.communitykit.jdbc.sql.Key;
import io.communitykit.notice.Notice;
import io.communitykit.notice.NoticeStore;
import io.communitykit.storage.Page;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps notices in a table; a delivered one stays, so that its id is never delivered again. */
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
                                + " AND (expires IS NULL OR expires > ?) ORDER BY not_before, notice_id LIMIT ?",
                        database.arguments(false, Micros.of(now), Micros.of(now), (long) limit),
                        row -> FORM.read(row.text(1))));
    }

    @Override
    public boolean markDelivered(String id) {
        return database.write(
                "NoticeStore.markDelivered",
                session -> session.update(
                                "UPDATE " + table + " SET delivered = ? WHERE community_id = ? AND notice_id = ?"
                                        + " AND delivered = ?",
                                List.of(true, database.community(), new Key(id), false))
                        > 0);
    }
}
