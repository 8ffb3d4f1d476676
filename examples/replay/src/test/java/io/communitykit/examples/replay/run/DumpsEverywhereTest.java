package io.communitykit.examples.replay.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.CommunityId;
import io.communitykit.examples.replay.RealData;
import io.communitykit.examples.replay.output.Json;
import io.communitykit.examples.replay.output.Tables;
import io.communitykit.examples.replay.source.Configs;
import io.communitykit.examples.replay.source.Progress;
import io.communitykit.examples.replay.source.RowCount;
import io.communitykit.examples.replay.source.Source;
import io.communitykit.examples.replay.stackexchange.DumpFolder;
import io.communitykit.examples.replay.stackexchange.DumpSource;
import io.communitykit.jdbc.JdbcSchema;
import io.communitykit.jdbc.JdbcStorage;
import io.communitykit.jdbc.Server;
import io.communitykit.jdbc.TableNames;
import io.communitykit.metrics.MetricsModel;
import io.communitykit.moderation.policy.ModerationPolicy;
import io.communitykit.rewards.program.RewardsProgram;
import io.communitykit.storage.InMemoryStorage;
import io.communitykit.storage.Storage;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Recorded through the services, whatever the storage, the sample and every real dump give the files that the engines
 * alone give; and a second replay changes nothing. Into databases only the smallest dump goes, unless the property
 * {@code community.dumps} is {@code all}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DumpsEverywhereTest {

    private static final boolean ALL = "all".equals(System.getProperty("community.dumps"));

    private final Rules rules = rules();
    private final Map<Path, Map<String, String>> expected = new TreeMap<>();

    @Test
    void sampleInMemory() {
        inMemory(sample());
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void sampleInDatabase(Server server) {
        inDatabase(sample(), server);
    }

    @TestFactory
    Stream<DynamicTest> dumpInMemory() {
        return RealData.onEveryDump(this::inMemory);
    }

    @TestFactory
    Stream<DynamicTest> dumpInH2() {
        return dumpsIn(Server.H2);
    }

    @TestFactory
    Stream<DynamicTest> dumpInPostgreSql() {
        return dumpsIn(Server.POSTGRESQL);
    }

    @TestFactory
    Stream<DynamicTest> dumpInMariaDb() {
        return dumpsIn(Server.MARIADB);
    }

    private Stream<DynamicTest> dumpsIn(Server server) {
        Optional<Path> smallest = RealData.dumps().stream()
                .min(Comparator.comparingLong(dump -> open(dump).size()));
        return RealData.onEveryDump(dump -> {
            Assumptions.assumeTrue(
                    ALL || dump.equals(smallest.orElseThrow()),
                    "only the smallest dump goes into databases, unless -Dcommunity.dumps=all is said");
            inDatabase(dump, server);
        });
    }

    private void inMemory(Path dump) {
        Storage storage = InMemoryStorage.create();

        assertThat(new Recording(storage, rules).record(open(dump))).isPositive();
        assertSame(dump, storage);
        assertThat(new Recording(storage, rules).record(open(dump))).isZero();
        assertSame(dump, storage);
    }

    private void inDatabase(Path dump, Server server) {
        CommunityId community = new CommunityId(dump.getFileName().toString());
        DataSource database = server.emptyDatabase();
        JdbcSchema.install(database, TableNames.defaults());
        Storage storage = JdbcStorage.open(database, community);

        assertThat(new Recording(storage, rules).record(open(dump))).isPositive();
        assertSame(dump, storage);
        Map<String, Integer> contents = Contents.of(database);
        Storage again = JdbcStorage.open(database, community);
        assertThat(new Recording(again, rules).record(open(dump))).isZero();
        assertThat(Contents.of(database)).isNotEmpty().isEqualTo(contents);
        assertSame(dump, again);
    }

    /** The files are long: it is enough to say which one differs. */
    private void assertSame(Path dump, Storage storage) {
        Map<String, String> found = new Recording(storage, rules).files();
        expected.computeIfAbsent(dump, this::ofTheEngines)
                .forEach((name, text) ->
                        assertThat(found.get(name).equals(text)).as(name).isTrue());
    }

    private Map<String, String> ofTheEngines(Path dump) {
        Replayed replayed = ReplayRun.replay(open(dump), rules, RowCount.lenient());
        Map<String, String> files = new LinkedHashMap<>();
        files.put("members.csv", Tables.members(replayed.rewarded()));
        files.put("badges.csv", Tables.badges(replayed.rewarded()));
        files.put("metrics.json", Json.pretty(replayed.metrics().toMap()));
        return files;
    }

    private static Source open(Path dump) {
        return new DumpSource(DumpFolder.open(dump), Progress.NONE);
    }

    private static Path sample() {
        try {
            return Path.of(DumpsEverywhereTest.class
                            .getResource("/sample/Posts.xml")
                            .toURI())
                    .getParent();
        } catch (URISyntaxException never) {
            throw new IllegalStateException(never);
        }
    }

    private static Rules rules() {
        Configs configs = new Configs();
        return new Rules(
                configs.bundled("stack-exchange-rewards.yaml", RewardsProgram.class),
                configs.bundled("house-rules.yaml", ModerationPolicy.class),
                configs.bundled("stack-exchange-metrics.yaml", MetricsModel.class));
    }
}
