package io.communitykit.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Holds the documentation against what is compiled and run: each block of Java or YAML in the README and in
 * {@code docs} stands, indentation aside, in a source or resource of the tests or examples.
 */
class DocumentationTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Pattern BLOCK = Pattern.compile("```(java|yaml)\n(.*?)```", Pattern.DOTALL);

    @TestFactory
    Stream<DynamicTest> eachSampleIsRunByTheBuild() throws IOException {
        String known = sources();
        List<DynamicTest> tests = new ArrayList<>();
        for (Path page : pages()) {
            Matcher block = BLOCK.matcher(Files.readString(page));
            while (block.find()) {
                String sample = squeezed(block.group(2));
                String name = ROOT.relativize(page) + ": "
                        + sample.lines().findFirst().orElse("");
                tests.add(
                        dynamicTest(name, page.toUri(), () -> assertThat(known).contains(sample)));
            }
        }
        assertThat(tests).isNotEmpty();
        return tests.stream();
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
            return Stream.concat(Stream.of(ROOT.resolve("README.md")), docs)
                    .filter(page -> page.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    private static String sources() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String folder : List.of(
                "community-testkit/src/test",
                "community-core/src/test",
                "community-moderation/src/test",
                "community-rewards/src/test",
                "community-metrics/src/test",
                "examples/own-storage/src",
                "examples/replay/src")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
                files.filter(file -> file.toString().endsWith(".java")
                                || file.toString().endsWith(".yaml"))
                        .sorted()
                        .forEach(file -> all.append(squeezed(read(file))).append('\n'));
            }
        }
        return all.toString();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String squeezed(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }
}
