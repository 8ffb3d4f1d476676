package io.communitykit.jdbc.rewards;

import io.communitykit.jdbc.json.Json;
import io.communitykit.jdbc.sql.Consequence;
import io.communitykit.jdbc.sql.Database;
import io.communitykit.jdbc.sql.Digest;
import io.communitykit.jdbc.sql.Insert;
import io.communitykit.jdbc.sql.Session;
import io.communitykit.jdbc.sql.Update;
import io.communitykit.rewards.ledger.AccountId;
import io.communitykit.rewards.ledger.LedgerEntry;
import io.communitykit.rewards.ledger.Posting;
import io.communitykit.rewards.ledger.PostingKey;
import io.communitykit.storage.Erasure;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Knows how postings and their entries stand in their tables. */
final class PostingRows {

    private static final long PAGE = 1000;

    private static final Json<Posting> FORM = Json.of(Posting.class);

    private final Database database;
    private final String postings;
    private final String entries;
    private final Insert insertPosting;
    private final Insert insertEntry;

    PostingRows(Database database) {
        this.database = database;
        this.postings = database.table("postings");
        this.entries = database.table("entries");
        this.insertPosting = new Insert(postings, List.of("community_id", "posting_digest", "state"), 2);
        this.insertEntry = new Insert(
                entries, List.of("account_id", "seq", "amount", "balance", "community_id", "posting_digest"), 2);
    }

    /** An entry that is about to be written. */
    record Fresh(AccountState after, long amount, Posting posting) {}

    Map<PostingKey, Posting> find(Session session, Collection<PostingKey> keys, String end) throws SQLException {
        Map<PostingKey, Posting> found = new LinkedHashMap<>();
        session.listByKeys(
                        "SELECT state FROM " + postings,
                        database.keys(
                                List.of("posting_digest"),
                                new LinkedHashSet<>(keys)
                                        .stream()
                                                .map(key -> List.of(digest(key)))
                                                .toList()),
                        end,
                        row -> FORM.read(row.text(1)))
                .forEach(posting -> found.put(posting.key(), posting));
        return found;
    }

    List<LedgerEntry> page(Session session, AccountId account, long number, long after, long limit)
            throws SQLException {
        return session.list(
                "SELECT e.seq, e.amount, e.balance, p.state FROM " + entries + " e JOIN " + postings
                        + " p ON p.community_id = e.community_id AND p.posting_digest = e.posting_digest"
                        + " WHERE e.account_id = ? AND e.seq > ? ORDER BY e.account_id, e.seq LIMIT ?",
                List.of(number, after, limit),
                row -> new LedgerEntry(account, row.number(1), row.number(2), row.number(3), FORM.read(row.text(4))));
    }

    /** Inserts the postings whose keys are not booked; answers which, counted from 0. */
    Set<Integer> insert(Session session, List<Posting> fresh) throws SQLException {
        return session.insertAbsent(insertPosting, rows(fresh));
    }

    /** Inserts the postings whose keys are not booked, and what follows if these are all. */
    Set<Integer> insert(Session session, List<Posting> fresh, Consequence then) throws SQLException {
        return session.insertAbsent(insertPosting, rows(fresh), then);
    }

    private List<Object[]> rows(List<Posting> fresh) {
        return fresh.stream()
                .map(posting -> database.arguments(digest(posting.key()), FORM.write(posting))
                        .toArray())
                .toList();
    }

    /** Says that entries follow postings, and what they do to accounts. */
    Consequence withEntries(List<Fresh> entries, Update accounts, List<Object[]> changes) {
        return new Consequence(insertEntry, entryRows(entries), accounts, changes);
    }

    /** Takes back postings that this transaction has inserted. */
    void remove(Session session, List<Posting> inserted) throws SQLException {
        session.updateAll(
                "DELETE FROM " + postings + " WHERE community_id = ? AND posting_digest = ?",
                inserted.stream()
                        .map(posting -> database.arguments(digest(posting.key())))
                        .toList());
    }

    void insertEntries(Session session, List<Fresh> entries) throws SQLException {
        session.insertAll(insertEntry, entryRows(entries));
    }

    private List<Object[]> entryRows(List<Fresh> entries) {
        return entries.stream()
                .map(entry -> new Object[] {
                    entry.after().number(),
                    entry.after().entries(),
                    entry.amount(),
                    entry.after().balance(),
                    database.community(),
                    digest(entry.posting().key())
                })
                .toList();
    }

    /** Reads the postings that touch an account, one page of its entries after the other. */
    void erase(Session session, long account, Erasure erasure) throws SQLException {
        long after = 0;
        List<Map.Entry<Long, Posting>> page;
        do {
            page = session.list(
                    "SELECT e.seq, p.state FROM " + entries + " e JOIN " + postings
                            + " p ON p.community_id = e.community_id AND p.posting_digest = e.posting_digest"
                            + " WHERE e.account_id = ? AND e.seq > ? ORDER BY e.account_id, e.seq LIMIT ?",
                    List.of(account, after, PAGE),
                    row -> Map.entry(row.number(1), FORM.read(row.text(2))));
            for (Map.Entry<Long, Posting> entry : page) {
                after = entry.getKey();
                rename(
                        session,
                        entry.getValue(),
                        entry.getValue().erased(erasure).orElseThrow());
            }
        } while (page.size() == PAGE);
    }

    private void rename(Session session, Posting old, Posting rest) throws SQLException {
        session.update(
                "UPDATE " + postings + " SET posting_digest = ?, state = ?"
                        + " WHERE community_id = ? AND posting_digest = ?",
                List.of(digest(rest.key()), FORM.write(rest), database.community(), digest(old.key())));
        session.update(
                "UPDATE " + entries + " SET posting_digest = ? WHERE community_id = ? AND posting_digest = ?",
                List.of(digest(rest.key()), database.community(), digest(old.key())));
    }

    private static Digest digest(PostingKey key) {
        return Digest.of(key.parts());
    }
}
