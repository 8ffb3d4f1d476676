package io.communitykit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.CommunityId;
import io.communitykit.activity.ActivityId;
import io.communitykit.activity.Feed;
import io.communitykit.activity.FeedConsumer;
import io.communitykit.activity.FeedRun;
import io.communitykit.activity.LogEntry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Kills a process that writes, at a random moment, again and again: how often is said by the property
 * {@code community.crashes}.
 */
class CrashTest {

    private static final int CRASHES = Integer.getInteger("community.crashes", 3);

    @TempDir
    private Path folder;

    @Test
    void nothingAcknowledgedIsLostWhenAWriterIntoAnH2FileIsKilled() throws Exception {
        JdbcDataSource file = new JdbcDataSource();
        // By itself H2 keeps what was committed in memory for half a second.
        file.setURL("jdbc:h2:file:" + folder.resolve("crash").toAbsolutePath() + ";WRITE_DELAY=0");
        JdbcSchema.install(file, TableNames.defaults());
        crash(file, file.getURL());
    }

    @ParameterizedTest
    @EnumSource(value = Server.class, mode = EnumSource.Mode.EXCLUDE, names = "H2")
    void nothingAcknowledgedIsLostWhenAWriterIsKilled(Server server) throws Exception {
        DataSource database = Wiring.installed(server, TableNames.defaults());
        crash(database, server.url(database));
    }

    private static void crash(DataSource database, String url) throws Exception {
        String community = "crash-" + UUID.randomUUID();
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Set<String> acknowledged = new TreeSet<>();
        for (int crash = 0; crash < CRASHES; crash++) {
            int before = acknowledged.size();
            writeUntilKilled(url, community, crash, 1 + random.nextInt(60), random.nextInt(5_000_000), acknowledged);
            Thanks thanks = new Thanks(JdbcStorage.open(database, new CommunityId(community)));
            thanks.check();
            Set<String> recorded = new TreeSet<>();
            for (LogEntry entry : thanks.log()) {
                assertThat(recorded.add(entry.activity().id().value())).isTrue();
            }
            assertThat(recorded).as("seed %d, crash %d", seed, crash).containsAll(acknowledged);
            // At most the one transaction whose end was not told, of up to three activities.
            assertThat(recorded.size() - acknowledged.size()).isBetween(0, 3 * (crash + 1));
            assertThat(acknowledged.size()).isGreaterThan(before);
            again(thanks, recorded);
            feedGoesOn(database, community, recorded.size());
        }
    }

    /** What was on the way is sent again, as a host does that got no answer. */
    private static void again(Thanks thanks, Set<String> recorded) {
        thanks.activities().record(thanks.log().stream().map(LogEntry::activity).toList());
        assertThat(thanks.log()).hasSize(recorded.size());
        thanks.check();
    }

    private static void feedGoesOn(DataSource database, String community, int entries) {
        List<ActivityId> seen = new ArrayList<>();
        Feed feed = Feed.of(JdbcStorage.open(database, new CommunityId(community)), new FeedConsumer() {
            @Override
            public String name() {
                return "reader-" + UUID.randomUUID();
            }

            @Override
            public void consume(List<LogEntry> read) {
                read.forEach(entry -> seen.add(entry.activity().id()));
            }
        });
        while (feed.run(100) instanceof FeedRun.Advanced advanced && advanced.consumed() > 0) {
            // on to the end
        }
        assertThat(seen).hasSize(entries).doesNotHaveDuplicates();
    }

    /** Reads what the writer acknowledges, and kills it some nanoseconds after the n-th time. */
    private static void writeUntilKilled(
            String url, String community, int run, int acknowledgements, int nanos, Set<String> acknowledged)
            throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashingWriter.class.getName(),
                        url,
                        community,
                        Integer.toString(run))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader told =
                new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            for (int i = 0; i < acknowledgements; i++) {
                String line = told.readLine();
                assertThat(line).as("a word of the writer").isNotNull();
                acknowledged.addAll(List.of(line.split(" ")));
            }
            long end = System.nanoTime() + nanos;
            while (System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            // Unlike the process itself, its handle leaves open what was written before.
            writer.toHandle().destroyForcibly();
            for (String line = told.readLine(); line != null && line.endsWith(" ."); line = told.readLine()) {
                acknowledged.addAll(List.of(line.split(" ")));
            }
        } finally {
            writer.destroyForcibly().waitFor();
        }
        acknowledged.remove(".");
    }
}
