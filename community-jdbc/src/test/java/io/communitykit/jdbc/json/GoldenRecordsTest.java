package io.communitykit.jdbc.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads what every version has stored. A folder holds the files of one version, one value a line; those of a released
 * version are never changed. The newest folder is what this version writes: after a change that is meant, run this test
 * with {@code -Dcommunity.golden=write} and look at the difference; after a release, make a new folder.
 */
class GoldenRecordsTest {

    private static final Path FOLDERS = Path.of("src", "test", "resources", "io", "communitykit", "jdbc", "golden");
    private static final String NEWEST = "0.1";

    static Stream<Samples<?>> types() {
        return Samples.all().stream();
    }

    static Stream<Arguments> filesOfAllVersions() throws IOException {
        List<Path> versions;
        try (Stream<Path> folders = Files.list(FOLDERS)) {
            versions = folders.sorted().toList();
        }
        return versions.stream()
                .flatMap(version -> types().map(samples -> Arguments.of(version.getFileName(), samples.type, samples)));
    }

    @ParameterizedTest(name = "{1} of {0}")
    @MethodSource("filesOfAllVersions")
    void whatAnEarlierVersionStoredIsRead(Path version, Class<?> type, Samples<?> samples) throws IOException {
        Path file = FOLDERS.resolve(version).resolve(type.getSimpleName() + ".jsonl");
        // A type that came later has no file in the folder of an earlier version.
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();

        assertThat(lines).allSatisfy(line -> assertReadable(samples, line));
        assertThat(lines.isEmpty()).isEqualTo(!Files.exists(file));
    }

    private static <T> void assertReadable(Samples<T> samples, String line) {
        Json<T> form = samples.form();
        T value = form.read(line);
        assertThat(form.read(form.write(value))).isEqualTo(value);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("types")
    void theNewestFolderIsWhatThisVersionWrites(Samples<?> samples) throws IOException {
        assertThat(Files.readAllLines(newest(samples))).isEqualTo(samples.lines());
        assertNothingLost(samples);
    }

    private static <T> void assertNothingLost(Samples<T> samples) {
        assertThat(samples.lines().stream().map(samples.form()::read)).isEqualTo(samples.values);
    }

    @Test
    @EnabledIfSystemProperty(named = "community.golden", matches = "write")
    void writesTheNewestFolder() throws IOException {
        Files.createDirectories(FOLDERS.resolve(NEWEST));
        for (Samples<?> samples : Samples.all()) {
            Files.writeString(newest(samples), String.join("\n", samples.lines()) + "\n");
            assertThat(newest(samples)).exists();
        }
    }

    private static Path newest(Samples<?> samples) {
        return FOLDERS.resolve(NEWEST).resolve(samples.type.getSimpleName() + ".jsonl");
    }
}
