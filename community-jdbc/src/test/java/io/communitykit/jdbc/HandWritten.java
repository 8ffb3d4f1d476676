package io.communitykit.jdbc;

import io.communitykit.activity.Activity;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * Writes what the library writes for a batch of likes, as somebody would by hand: the same rows, in one transaction, an
 * id recorded once, positions without gaps in the order of commit, balances under lock, states replaced only where they
 * are as they were read, the consumer's position. Whatever it did not expect ends the transaction. It does not ask for
 * retractions, which the library must.
 */
final class HandWritten {

    private static final Pattern EARNED = Pattern.compile("\"earned\":(\\d+)");

    private final DataSource dataSource;
    private final long community;

    HandWritten(DataSource dataSource, long community) {
        this.dataSource = dataSource;
        this.community = community;
    }

    private record Account(long id, long balance, long entries) {
        Account plus(long amount) {
            return new Account(id, balance + amount, entries + 1);
        }
    }

    private record Progress(long version, long earned) {}

    void record(List<Activity> batch) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                write(connection, batch);
                connection.commit();
            } catch (SQLException failure) {
                connection.rollback();
                throw failure;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private void write(Connection connection, List<Activity> batch) throws SQLException {
        long position = advance(connection, batch.size()) - batch.size();
        insertActivities(connection, batch, position);
        Map<String, Integer> members = new TreeMap<>();
        for (Activity like : batch) {
            members.merge(like.actor().value(), 1, Integer::sum);
            members.merge(String.valueOf(like.recipient()), 5, Integer::sum);
        }
        updateProgress(connection, members, position + batch.size());
        Map<String, Account> accounts = lockAccounts(connection, members);
        book(connection, batch, accounts);
        advanceConsumer(connection, position + batch.size());
    }

    private long advance(Connection connection, int by) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE community_communities"
                + " SET last_position = last_position + ? WHERE community_id = ? RETURNING last_position")) {
            update.setLong(1, by);
            update.setLong(2, community);
            try (ResultSet result = update.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    private void insertActivities(Connection connection, List<Activity> batch, long position) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO community_activities"
                + " (community_id, activity_id, log_position, activity_type, actor, recipient, subject_kind, subject_id,"
                + " occurred_at, seq, attributes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")) {
            long next = position;
            for (Activity like : batch) {
                insert.setLong(1, community);
                insert.setString(2, like.id().value());
                insert.setLong(3, ++next);
                insert.setString(4, like.type().name());
                insert.setString(5, like.actor().value());
                insert.setString(6, String.valueOf(like.recipient()));
                insert.setString(7, "post");
                insert.setString(8, "p-" + like.recipient());
                insert.setLong(9, like.occurredAt().getEpochSecond() * 1_000_000);
                insert.setLong(10, 0);
                insert.setString(11, "{\"note\":\"for " + like.id() + "\"}");
                insert.addBatch();
            }
            requireOneEach(
                    insert.executeBatch(), "an activity was known: compare what is recorded, and give its place back");
        }
    }

    private static void requireOneEach(int[] counts, String otherwise) throws SQLException {
        for (int count : counts) {
            if (count != 1) {
                throw new SQLException(otherwise);
            }
        }
    }

    private void updateProgress(Connection connection, Map<String, Integer> members, long position)
            throws SQLException {
        Map<String, Progress> known = new TreeMap<>();
        try (PreparedStatement query = connection.prepareStatement("SELECT member_id, version, state"
                + " FROM community_progress WHERE community_id = ? AND member_id = ANY (?)")) {
            query.setLong(1, community);
            query.setArray(
                    2, connection.createArrayOf("varchar", members.keySet().toArray()));
            try (ResultSet result = query.executeQuery()) {
                while (result.next()) {
                    Matcher earned = EARNED.matcher(result.getString(3));
                    known.put(
                            result.getString(1),
                            new Progress(result.getLong(2), earned.find() ? Long.parseLong(earned.group(1)) : 0));
                }
            }
        }
        try (PreparedStatement update = connection.prepareStatement("UPDATE community_progress"
                + " SET version = ?, state = ? WHERE community_id = ? AND member_id = ? AND version = ?")) {
            for (Map.Entry<String, Integer> member : members.entrySet()) {
                Progress before = known.getOrDefault(member.getKey(), new Progress(1, 0));
                long version = before.version();
                update.setLong(1, version + 1);
                update.setString(
                        2,
                        String.format(
                                Locale.ROOT,
                                "{\"member\":\"%s\",\"rules\":\"thanks@1\",\"purses\":{\"karma\":{\"earned\":%d}},\"badges\":[\"First Like\"],"
                                        + "\"last\":{\"at\":\"2026-03-01T12:00:00Z\",\"sequence\":0,\"id\":\"x\"},"
                                        + "\"replayedTo\":%d,\"version\":%d}",
                                member.getKey(),
                                before.earned() + member.getValue(),
                                position,
                                version + 1));
                update.setLong(3, community);
                update.setString(4, member.getKey());
                update.setLong(5, version);
                update.addBatch();
            }
            requireOneEach(update.executeBatch(), "somebody else has changed a member's state");
        }
    }

    private Map<String, Account> lockAccounts(Connection connection, Map<String, Integer> members) throws SQLException {
        Map<String, Account> accounts = new TreeMap<>();
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT account_owner, account_kind, account_id, balance, entries FROM community_accounts"
                        + " WHERE community_id = ? AND (account_kind = 'member' AND account_owner = ANY (?)"
                        + " OR account_kind <> 'member') ORDER BY account_kind, account_owner FOR UPDATE")) {
            query.setLong(1, community);
            query.setArray(
                    2, connection.createArrayOf("varchar", members.keySet().toArray()));
            try (ResultSet result = query.executeQuery()) {
                while (result.next()) {
                    String name = result.getString(2).equals("member") ? result.getString(1) : "";
                    accounts.put(name, new Account(result.getLong(3), result.getLong(4), result.getLong(5)));
                }
            }
        }
        return accounts;
    }

    private void book(Connection connection, List<Activity> batch, Map<String, Account> accounts) throws SQLException {
        try (PreparedStatement posting = connection.prepareStatement("INSERT INTO community_postings"
                        + " (community_id, posting_digest, state) VALUES (?, ?, ?) ON CONFLICT DO NOTHING");
                PreparedStatement entry = connection.prepareStatement(
                        "INSERT INTO community_entries"
                                + " (account_id, seq, amount, balance, community_id, posting_digest) VALUES (?, ?, ?, ?, ?, ?)");
                PreparedStatement account = connection.prepareStatement(
                        "UPDATE community_accounts SET balance = ?, entries = ? WHERE account_id = ?")) {
            for (Activity like : batch) {
                post(posting, entry, accounts, like, like.actor().value(), 1);
                post(posting, entry, accounts, like, String.valueOf(like.recipient()), 5);
            }
            requireOneEach(posting.executeBatch(), "something was booked already");
            requireOneEach(entry.executeBatch(), "an entry was not written");
            for (Account changed : accounts.values()) {
                account.setLong(1, changed.balance());
                account.setLong(2, changed.entries());
                account.setLong(3, changed.id());
                account.addBatch();
            }
            requireOneEach(account.executeBatch(), "an account was not changed");
        }
    }

    private void post(
            PreparedStatement posting,
            PreparedStatement entry,
            Map<String, Account> accounts,
            Activity like,
            String member,
            long amount)
            throws SQLException {
        String rule = amount == 1 ? "given" : "liked";
        byte[] digest = digest("thanks|karma|" + member + "|" + like.id() + "|" + rule);
        posting.setLong(1, community);
        posting.setBytes(2, digest);
        posting.setString(
                3,
                String.format(
                        Locale.ROOT,
                        "{\"key\":[\"thanks\",\"karma\",\"%1$s\",\"%2$s\",\"1\"],\"occurredAt\":\"%3$s\",\"legs\":["
                                + "{\"account\":{\"kind\":\"issue\",\"owner\":\"thanks\",\"currency\":\"karma\"},"
                                + "\"amount\":%4$d},{\"account\":{\"kind\":\"member\",\"owner\":\"%1$s\","
                                + "\"currency\":\"karma\"},\"amount\":%5$d}],\"details\":{\"activity\":\"%2$s\","
                                + "\"rule\":\"%6$s\",\"program\":\"thanks@1\"}}",
                        member,
                        like.id(),
                        like.occurredAt(),
                        -amount,
                        amount,
                        rule));
        posting.addBatch();
        for (String name : List.of("", member)) {
            long change = name.isEmpty() ? -amount : amount;
            Account after = accounts.getOrDefault(name, new Account(0, 0, 0)).plus(change);
            accounts.put(name, after);
            entry.setLong(1, after.id());
            entry.setLong(2, after.entries());
            entry.setLong(3, change);
            entry.setLong(4, after.balance());
            entry.setLong(5, community);
            entry.setBytes(6, digest);
            entry.addBatch();
        }
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void advanceConsumer(Connection connection, long position) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE community_consumers"
                + " SET version = version + 1, state = ? WHERE community_id = ? AND consumer = 'rewards'")) {
            update.setString(
                    1, "{\"consumer\":\"rewards\",\"done\":{\"upTo\":" + position + "},\"version\":" + position + "}");
            update.setLong(2, community);
            requireOneEach(new int[] {update.executeUpdate()}, "the consumer was never here");
        }
    }
}
