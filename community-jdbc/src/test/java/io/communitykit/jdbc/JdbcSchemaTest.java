package io.communitykit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communitykit.storage.StorageException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JdbcSchemaTest {

    private static final TableNames NAMES = TableNames.defaults();
    private static final TableNames ELSEWHERE =
            TableNames.defaults().inSchema("elsewhere").withPrefix("club_");

    @ParameterizedTest
    @EnumSource(Server.class)
    void whatWasInstalledIsValidAndASecondInstallationDoesNothing(Server server) {
        DataSource database = Wiring.installed(server, NAMES);

        JdbcSchema.install(database, NAMES);

        assertThatCode(() -> JdbcSchema.validate(database, NAMES)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void anEmptyDatabaseLacksEveryFile(Server server) {
        DataSource database = server.emptyDatabase();

        assertThatThrownBy(() -> JdbcSchema.validate(database, NAMES))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("V1__core.sql was not run")
                .hasMessageContaining("V2__rewards.sql was not run")
                .hasMessageContaining("V5__polls.sql was not run");
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void validationSaysExactlyWhatIsMissing(Server server) {
        DataSource database = Wiring.installed(server, NAMES);
        Server.execute(
                database,
                "DROP TABLE community_conduct",
                "ALTER TABLE community_posts DROP COLUMN state",
                "DROP INDEX ix_community_notices_open" + (server == Server.MARIADB ? " ON community_notices" : ""),
                "DROP TABLE community_badge_holders",
                "CREATE TABLE community_badge_holders"
                        + " (community_id integer NOT NULL, member_id varchar(255) NOT NULL, entries bigint NOT NULL)",
                "DELETE FROM community_schema WHERE script = 'V4__metrics'",
                "INSERT INTO community_schema (script) VALUES ('V99__later')");

        assertThatThrownBy(() -> JdbcSchema.validate(database, NAMES))
                .hasMessage("the tables are not those of this version: V4__metrics.sql was not run;"
                        + " column state of community_posts is missing;"
                        + " index ix_community_notices_open on community_notices"
                        + " (community_id, delivered, not_before, notice_id) is missing;"
                        + " unique key of community_badge_holders (community_id, member_id) is missing;"
                        + " table community_conduct is missing;"
                        + " V99__later.sql was run, which this version does not know");
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void tablesOfAnotherSchemaAreValidatedThere(Server server) {
        DataSource database = Wiring.installed(server, NAMES);
        Server.execute(database, "CREATE SCHEMA elsewhere");
        assertThatThrownBy(() -> JdbcSchema.validate(database, ELSEWHERE)).hasMessageContaining("V1__core.sql");
        JdbcSchema.install(database, ELSEWHERE);
        assertThatCode(() -> JdbcSchema.validate(database, ELSEWHERE)).doesNotThrowAnyException();

        Server.execute(
                database,
                "DROP INDEX "
                        + (server == Server.MARIADB
                                ? "ix_club_polls_due ON elsewhere.club_polls"
                                : "elsewhere.ix_club_polls_due"));

        assertThatThrownBy(() -> JdbcSchema.validate(database, ELSEWHERE))
                .hasMessage("the tables are not those of this version: index ix_club_polls_due on elsewhere.club_polls"
                        + " (community_id, due_at, poll_id) is missing");
        Server.execute(database, "DROP SCHEMA elsewhere" + (server == Server.MARIADB ? "" : " CASCADE"));
    }

    @Test
    void aFileWithOtherNamesNamesNoUsualTable() {
        assertThat(JdbcSchema.scripts("h2", ELSEWHERE))
                .allSatisfy(script ->
                        assertThat(script).contains("elsewhere.club_").doesNotContainPattern("community_(?!id|name)"));
    }
}
