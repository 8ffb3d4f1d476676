package io.communitykit.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.examples.replay.source.Progress;
import io.communitykit.examples.replay.stackexchange.DumpFolder;
import io.communitykit.examples.replay.stackexchange.DumpSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * In whatever order a history arrives, how often, and whatever was taken back and restored: the same bytes come out.
 */
class ArrivalTest {

    private static final long SEED = 20240304;

    @TempDir
    private Path temp;

    private static List<String> sample() {
        try (Sample sample = Sample.open()) {
            return ActivityLines.of(new DumpSource(DumpFolder.open(sample.folder()), Progress.NONE));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Map<String, String> results(String name, List<String> lines) throws IOException {
        Path file = Files.write(temp.resolve(name + ".jsonl"), lines);
        Program program = Program.run(temp.resolve(name), file.toString(), "--format", "activities", "--strict");
        assertThat(program.complained()).isEmpty();
        return program.results();
    }

    @Test
    void linesOfActivitiesSayTheSameAsTheDump() throws IOException {
        Path policy = Files.write(temp.resolve("policy.yaml"), bundled("photo-club-policy.yaml"));
        Path file = Files.write(temp.resolve("sample.jsonl"), sample());
        Program lines = Program.run(
                temp.resolve("lines"), file.toString(), "--format", "activities", "--policy", policy.toString());
        assertThat(lines.results()).isEqualTo(Program.run(temp.resolve("dump")).results());
    }

    private static byte[] bundled(String name) throws IOException {
        try (InputStream in = ArrivalTest.class.getResourceAsStream("/config/" + name)) {
            return in.readAllBytes();
        }
    }

    @Test
    void shuffled() throws IOException {
        List<String> lines = sample();
        Map<String, String> expected = results("straight", lines);
        Collections.shuffle(lines, new Random(SEED));
        assertThat(results("shuffled", lines)).isEqualTo(expected);
    }

    @Test
    void doubled() throws IOException {
        List<String> lines = sample();
        Map<String, String> expected = results("straight", lines);
        List<String> twice = new ArrayList<>(lines);
        twice.addAll(lines);
        Collections.shuffle(twice, new Random(SEED));
        assertThat(results("doubled", twice)).isEqualTo(expected);
    }

    @Test
    void retractedThenRestored() throws IOException {
        List<String> lines = sample();
        Map<String, String> expected = results("straight", lines);
        assertThat(results("restored", restored(lines, "2024-05-01T00:00:00Z"))).isEqualTo(expected);
        assertThat(results("restoredLate", restored(lines, "2031-01-01T00:00:00Z")))
                .isEqualTo(expected);
    }

    @Test
    void restoredBeforeItWasRetractedBeforeItHappened() throws IOException {
        List<String> lines = sample();
        Map<String, String> expected = results("straight", lines);
        List<String> backwards = restored(lines, "2024-05-01T00:00:00Z");
        Collections.reverse(backwards);
        assertThat(results("backwards", backwards)).isEqualTo(expected);
    }

    /** Adds to every third activity that it never happened, and that this never happened. */
    private static List<String> restored(List<String> lines, String at) {
        List<String> more = new ArrayList<>(lines);
        for (int i = 0; i < lines.size(); i += 3) {
            String id = lines.get(i)
                    .substring(lines.get(i).indexOf(':') + 2, lines.get(i).indexOf("\",\"type\""));
            more.add(ActivityLines.retraction("r-" + i, id, at));
            more.add(ActivityLines.retraction("rr-" + i, "r-" + i, at));
        }
        return more;
    }

    @Test
    void whatWasRetractedLeavesNoTrace() throws IOException {
        List<String> lines = new ArrayList<>(sample());
        Map<String, String> expected = results("straight", lines);
        lines.add("{\"id\":\"x\",\"type\":\"answer.posted\",\"actor\":\"1\",\"subject\":\"post:999\","
                + "\"at\":\"2024-06-01T00:00:00Z\",\"text\":\"what a clown\"}");
        lines.add("{\"id\":\"y\",\"type\":\"post.upvoted\",\"recipient\":\"1\",\"subject\":\"post:999\","
                + "\"at\":\"2024-06-01T00:00:00Z\",\"attributes\":{\"communityWiki\":false,\"postType\":\"answer\"}}");
        assertThat(results("more", lines)).isNotEqualTo(expected);
        lines.add(0, ActivityLines.retraction("r-x", "x", "2024-06-02T00:00:00Z"));
        lines.add(1, ActivityLines.retraction("r-y", "y", "2031-06-02T00:00:00Z"));
        assertThat(results("retracted", lines)).isEqualTo(expected);
    }

    @TestFactory
    Stream<DynamicTest> rowsOfARealDumpInAnyOrderAndTwice() {
        return RealData.onEveryDump(dump -> {
            try {
                String name = dump.getFileName().toString();
                Path mixed = Files.createDirectory(temp.resolve(name));
                for (String table : List.of("Users", "Posts", "Comments", "Votes", "PostHistory")) {
                    mix(dump, mixed, table);
                }
                Program straight = Program.run(temp.resolve("straight-" + name), dump.toString());
                Program program = Program.run(temp.resolve("mixed-" + name), mixed.toString());
                assertThat(program.complained()).isEmpty();
                assertThat(program.results().equals(straight.results())).isTrue();
                assertThat(program.said()).contains("already recorded");
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    private static void mix(Path from, Path to, String table) throws IOException {
        Path packed = from.resolve(table + ".xml.gz");
        Path plain = from.resolve(table + ".xml");
        if (!Files.exists(packed) && !Files.exists(plain)) {
            return;
        }
        List<String> lines;
        try (InputStream in = Files.exists(packed)
                ? new GZIPInputStream(Files.newInputStream(packed))
                : Files.newInputStream(plain)) {
            lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
        List<String> rows = new ArrayList<>();
        for (String line : lines) {
            if (line.strip().startsWith("<row ")) {
                rows.add(line);
                rows.add(line);
            }
        }
        Collections.shuffle(rows, new Random(SEED));
        rows.add(0, "<table>");
        rows.add("</table>");
        Files.write(to.resolve(table + ".xml"), rows);
    }
}
