package io.communitykit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.CommunityId;
import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.activity.ActivityHistory;
import io.communitykit.activity.ActivityId;
import io.communitykit.activity.ActivityLog;
import io.communitykit.activity.HistoryQuery;
import io.communitykit.activity.Moment;
import io.communitykit.activity.WaitingActivities;
import io.communitykit.member.MemberStore;
import io.communitykit.moderation.DecisionKey;
import io.communitykit.moderation.DecisionLog;
import io.communitykit.notice.NoticeStore;
import io.communitykit.poll.PollStore;
import io.communitykit.poll.ballot.BallotKey;
import io.communitykit.poll.ballot.BallotStore;
import io.communitykit.poll.ballot.PollId;
import io.communitykit.rewards.badge.BadgeLog;
import io.communitykit.rewards.ledger.AccountId;
import io.communitykit.rewards.ledger.Ledger;
import io.communitykit.storage.Storage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * Asks PostgreSQL how it would run each statement over tables of some size. A statement that looks for a member in
 * JSON, to export or to erase, reads the community's rows; every other goes through an index.
 */
class PlansTest {

    private static final int ROWS = 20_000;
    private static final Pattern TABLE = Pattern.compile("CREATE TABLE (\\S+) \\((.*?)\\n\\)", Pattern.DOTALL);
    private static final Pattern COLUMN = Pattern.compile("(?m)^    ([a-z_]+) ([a-z]+)(.*)$");
    private static final Pattern INDEX = Pattern.compile("Index (?:Only )?Scan (?:Backward )?using (\\S+)");
    private static final Pattern NAMED = Pattern.compile("(?:FROM|UPDATE|JOIN) community_(\\w+)");
    private static final Pattern TABLE_ITSELF = Pattern.compile("^(?:VersionedTable|Of[A-Za-z]+)\\.");
    private static final Pattern STATES = Pattern.compile("[a-z_]+\\.(?:findAll|insertAll|replaceAll|page|remove)");
    private static final Pattern COLUMNS = Pattern.compile("\\([^()]*\\)");
    private static final Path PAGE = Path.of("..", "docs", "storage.md");

    @Test
    void everyQueryGoesThroughAnIndex() throws SQLException, IOException {
        Map<String, Set<String>> used = new TreeMap<>();
        List<String> without = new ArrayList<>();
        DataSource full = full();
        try (Connection connection = full.getConnection();
                Statement settings = connection.createStatement()) {
            // Of few rows a plan may sort what an index has in order; so it shows that there is such an index.
            settings.execute("SET enable_sort = off");
            settings.execute("SET enable_bitmapscan = off");
            Map<String, String> columns = indexes(settings);
            for (Watched.Statement statement : statements()) {
                if (statement.sql.startsWith("INSERT") || statement.sql.contains(" LIKE ?")) {
                    continue;
                }
                String plan = plan(connection, statement);
                String call = name(statement);
                if (plan.contains("Seq Scan") || (statement.sql.contains("LIMIT") && sortsRows(plan))) {
                    without.add(call + ": " + statement.sql + "\n" + plan);
                }
                Matcher index = INDEX.matcher(plan);
                while (index.find()) {
                    used.computeIfAbsent(call, first -> new TreeSet<>())
                            .add(columns.getOrDefault(index.group(1), index.group(1)));
                }
            }
        }

        assertThat(without).isEmpty();
        used.keySet().removeIf(call -> STATES.matcher(call).matches());
        assertThat(Files.readString(PAGE)).as("what stands in docs/storage.md").contains(table(used));
    }

    /** Tells the columns of each index, and which rows it has. */
    private static Map<String, String> indexes(Statement statement) throws SQLException {
        Map<String, String> columns = new TreeMap<>();
        try (ResultSet result = statement.executeQuery("SELECT indexname, tablename,"
                + " pg_get_expr(i.indpred, i.indrelid), indexdef FROM pg_indexes"
                + " JOIN pg_index i ON i.indexrelid = indexname::regclass WHERE tablename LIKE 'community%'")) {
            while (result.next()) {
                Matcher list = COLUMNS.matcher(result.getString(4));
                columns.put(
                        result.getString(1),
                        result.getString(2).replace("community_", "") + " "
                                + (list.find() ? list.group().replace(" COLLATE \"C\"", "") : "")
                                + (result.getString(3) == null ? "" : " of some rows"));
            }
        }
        return columns;
    }

    /** Names a call; one of a port of states by its table. */
    private static String name(Watched.Statement statement) {
        Matcher table = NAMED.matcher(statement.sql);
        return table.find() ? TABLE_ITSELF.matcher(statement.call).replaceFirst(table.group(1) + ".") : statement.call;
    }

    /** A page of a member merges two walks, each no longer than a page, and may sort these. */
    private static boolean sortsRows(String plan) {
        return plan.contains("Sort") && !plan.contains("Append");
    }

    private static String table(Map<String, Set<String>> used) {
        StringBuilder table = new StringBuilder("| call | index |\n|---|---|\n");
        used.forEach((call, indexes) -> table.append("| `")
                .append(call)
                .append("` | ")
                .append(String.join("; ", indexes))
                .append(" |\n"));
        return table.toString();
    }

    private static String plan(Connection connection, Watched.Statement statement) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (PreparedStatement explain = connection.prepareStatement("EXPLAIN " + statement.sql)) {
            statement.bind(explain);
            try (ResultSet result = explain.executeQuery()) {
                while (result.next()) {
                    plan.append(result.getString(1)).append('\n');
                }
            }
        }
        return plan.toString();
    }

    /** Runs everything that ports do, on a database with little in it. */
    private static List<Watched.Statement> statements() {
        Watched watched = new Watched(Wiring.installed(Server.POSTGRESQL, TableNames.defaults()));
        Storage storage = JdbcStorage.open(watched.dataSource(), new CommunityId("photo-club"));
        EveryPort every = new EveryPort(storage);
        every.write();
        every.read(10);
        every.change();
        new Thanks(JdbcStorage.open(watched.dataSource(), new CommunityId("second")))
                .activities()
                .record(IntStream.range(0, 20)
                        .mapToObj(i -> Thanks.like("like-" + i, "ana-" + i, "ben-" + i))
                        .toList());
        furtherPages(storage);
        return watched.statements();
    }

    private static void furtherPages(Storage storage) {
        MemberId ana = new MemberId("ana");
        Subject subject = Subject.post("p-ben");
        ActivityHistory history = storage.port(ActivityHistory.PORT);
        Optional<Moment> last = storage.port(ActivityLog.PORT).tail(0, 1).stream()
                .map(entry -> entry.activity().moment())
                .findFirst();
        for (HistoryQuery query : List.of(
                HistoryQuery.all(Thanks.NOON),
                HistoryQuery.ofMember(ana, Thanks.NOON),
                HistoryQuery.about(subject, Thanks.NOON))) {
            history.page(query, Optional.empty(), 10);
            history.page(query, last, 10);
        }
        history.findAll(List.of(new ActivityId("like-1")));
        storage.port(ActivityLog.PORT).end();
        WaitingActivities waiting = storage.port(WaitingActivities.PORT);
        waiting.next();
        waiting.remove(new ActivityId("later"));
        storage.port(NoticeStore.PORT).open(Thanks.NOON, 10);
        storage.port(MemberStore.PORT).page(Optional.of(ana), 10);
        storage.port(MemberStore.PORT).remove(ana);
        PollStore polls = storage.port(PollStore.PORT);
        polls.due(Thanks.NOON, 10);
        polls.about(subject, Optional.of(new PollId("p")), 10);
        storage.port(BallotStore.PORT).ballots(new PollId("p"), Optional.of(new BallotKey(new PollId("p"), "b")), 10);
        DecisionLog decisions = storage.port(DecisionLog.PORT);
        DecisionKey key = new DecisionKey(subject, 1);
        decisions.latest(List.of(subject));
        decisions.findAll(List.of(key));
        decisions.page(Optional.of(key), 10);
        decisions.pageOf(ana, Optional.of(key), 10);
        storage.port(BadgeLog.PORT).page(ana, 0, 10);
        Ledger ledger = storage.port(Ledger.PORT);
        AccountId account = new AccountId("member", "ana", "karma");
        ledger.entries(account, 1, 10);
        ledger.accounts(Optional.of(account), 10);
        ledger.balances(List.of(account));
    }

    /** Fills every table with rows of ten communities, whatever they mean. */
    private static DataSource full() throws SQLException {
        DataSource database = Wiring.installed(Server.POSTGRESQL, TableNames.defaults());
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String script : JdbcSchema.scripts("postgresql", TableNames.defaults())) {
                Matcher table = TABLE.matcher(script);
                while (table.find()) {
                    statement.execute(filling(table.group(1), table.group(2)));
                }
            }
            statement.execute("ANALYZE");
        }
        return database;
    }

    private static String filling(String table, String definition) {
        List<String> columns = new ArrayList<>();
        List<String> values = new ArrayList<>();
        Matcher column = COLUMN.matcher(definition);
        while (column.find()) {
            if (!column.group(3).contains("IDENTITY")) {
                columns.add(column.group(1));
                values.add(value(column.group(1), column.group(2)));
            }
        }
        return "INSERT INTO " + table + " (" + String.join(", ", columns) + ") SELECT " + String.join(", ", values)
                + " FROM generate_series(1, " + ROWS + ") g";
    }

    private static String value(String column, String type) {
        return switch (column) {
            case "community_id" -> "1 + g % 10";
            case "log_position" -> "CASE WHEN g % 100 > 0 THEN g END";
            case "delivered" -> "g % 100 > 0";
            case "actor", "recipient", "author" -> "'m-' || g % 700";
            default ->
                switch (type) {
                    case "integer", "bigint" -> "g";
                    case "boolean" -> "true";
                    case "bytea" -> "sha256(g::text::bytea)";
                    case "text" -> "'{\"some\":\"state\",\"of\":' || g || '}'";
                    default -> "'" + column + "-' || g";
                };
        };
    }
}
