package io.communitykit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Lists every column in which something of a secret poll is stored: a new one must be entered here. None of a ballot
 * tells voter, time or order; what the columns with a state hold is listed in core, component by component.
 */
class SecretColumnsTest {

    private static final Path SCRIPTS = Path.of("src", "main", "resources", "community-jdbc");
    private static final Pattern NAME = Pattern.compile("\\s+([a-z_]+) .*");

    @ParameterizedTest
    @ValueSource(strings = {"h2", "mariadb", "postgresql"})
    void aBallotHasNoColumnForVoterTimeOrOrder(String database) throws IOException {
        assertThat(columns(database, "community_ballots"))
                .containsExactly("community_id", "poll_id", "ballot_key", "version", "state");
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "mariadb", "postgresql"})
    void aPollHasNoColumnForAVote(String database) throws IOException {
        assertThat(columns(database, "community_polls"))
                .containsExactly("community_id", "poll_id", "version", "state", "due_at", "subject_kind", "subject_id");
    }

    /** The log's position tells in which order voters took part; the page on polls says so. */
    @ParameterizedTest
    @ValueSource(strings = {"h2", "mariadb", "postgresql"})
    void theLogHasTheColumnsOfAnActivity(String database) throws IOException {
        assertThat(columns(database, "community_activities"))
                .containsExactly(
                        "community_id",
                        "activity_id",
                        "log_position",
                        "activity_type",
                        "actor",
                        "recipient",
                        "subject_kind",
                        "subject_id",
                        "group_id",
                        "channel",
                        "occurred_at",
                        "seq",
                        "attributes");
    }

    private static List<String> columns(String database, String table) throws IOException {
        List<String> columns = new ArrayList<>();
        try (Stream<Path> scripts = Files.list(SCRIPTS.resolve(database))) {
            for (Path script : scripts.sorted().toList()) {
                boolean inside = false;
                for (String line : Files.readAllLines(script)) {
                    assertThat(line).doesNotStartWith("ALTER TABLE " + table);
                    inside = line.startsWith("CREATE TABLE " + table + " ") || (inside && !line.startsWith(")"));
                    Matcher column = NAME.matcher(line);
                    if (inside && column.matches()) {
                        columns.add(column.group(1));
                    }
                }
            }
        }
        return columns;
    }
}
