package io.communitykit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.communitykit.CommunityId;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Upgrades databases of every earlier version of the schema, with what was in them. The rows of a file are written down
 * once and never changed: with a new file run this test with {@code -Dcommunity.golden=write}.
 */
class UpgradeTest {

    private static final CommunityId CLUB = new CommunityId("photo-club");
    private static final Pattern COMMENT = Pattern.compile("(?m)^--.*$");
    private static final Pattern NAME =
            Pattern.compile("INSERT INTO community_schema \\(script\\) VALUES \\('(\\w+)'\\)");

    /** Every kind of database, after each of the files. */
    static Stream<Arguments> earlier() {
        return Stream.of(Server.values())
                .flatMap(server -> IntStream.rangeClosed(1, scripts(server).size())
                        .mapToObj(count ->
                                Arguments.of(server, name(scripts(server).get(count - 1)), count)));
    }

    private static List<String> scripts(Server server) {
        return JdbcSchema.scripts(server.folder(), TableNames.defaults());
    }

    private static String name(String script) {
        Matcher name = NAME.matcher(script);
        return name.find() ? name.group(1) : "";
    }

    @ParameterizedTest(name = "{0} of {1}")
    @MethodSource("earlier")
    void aDatabaseOfAnEarlierVersionIsUpgradedWithAllThatIsInIt(Server server, String last, int count)
            throws SQLException, IOException {
        DataSource earlier = server.emptyDatabase();
        List<String> scripts = scripts(server);
        for (String script : scripts.subList(0, count)) {
            run(earlier, script);
            fill(earlier, script);
        }

        JdbcSchema.install(earlier, TableNames.defaults());
        for (String script : scripts.subList(count, scripts.size())) {
            fill(earlier, script);
        }

        assertThatCode(() -> JdbcSchema.validate(earlier, TableNames.defaults()))
                .as(last)
                .doesNotThrowAnyException();
        EveryPort upgraded = new EveryPort(JdbcStorage.open(earlier, CLUB));
        assertThat(upgraded.read()).allSatisfy(records -> assertThat(records).isNotEmpty());
        assertThat(upgraded.read()).isEqualTo(fresh(server).read());
        upgraded.change();
        Thanks thanks = new Thanks(JdbcStorage.open(earlier, new CommunityId("later")));
        thanks.activities().record(Thanks.like("like-1", "ana", "ben"));
        thanks.check();
    }

    /** The same rows in a database that was never any other. */
    private static EveryPort fresh(Server server) throws SQLException, IOException {
        DataSource fresh = server.emptyDatabase();
        JdbcSchema.install(fresh, TableNames.defaults());
        for (String script : scripts(server)) {
            fill(fresh, script);
        }
        return new EveryPort(JdbcStorage.open(fresh, CLUB));
    }

    /** Runs a file as it is. */
    private static void run(DataSource database, String script) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : List.of(COMMENT.matcher(script).replaceAll("").split(";", -1))) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        }
    }

    private static void fill(DataSource database, String script) throws SQLException, IOException {
        try (Connection connection = database.getConnection()) {
            StoredRows.insert(connection, name(script));
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "community.golden", matches = "write")
    void writesDownTheRowsOfNewFiles() throws SQLException, IOException {
        DataSource h2 = Server.H2.emptyDatabase();
        JdbcSchema.install(h2, TableNames.defaults());
        new EveryPort(JdbcStorage.open(h2, CLUB)).write();
        try (Connection connection = h2.getConnection()) {
            for (String script : scripts(Server.H2)) {
                if (!StoredRows.areWritten(name(script))) {
                    StoredRows.write(connection, name(script), script);
                }
                assertThat(StoredRows.areWritten(name(script))).isTrue();
            }
        }
    }
}
