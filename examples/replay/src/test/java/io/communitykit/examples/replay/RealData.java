package io.communitykit.examples.replay;

import io.communitykit.examples.replay.stackexchange.DumpFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;

/** Finds the histories of real communities below the folder that {@code community.data} names; they may be absent. */
public final class RealData {

    private RealData() {}

    /** Lists every dump, found by what it holds and never by a name. */
    public static List<Path> dumps() {
        Path root = root();
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.walk(root)) {
            return folders.filter(Files::isDirectory)
                    .filter(DumpFolder::isDump)
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Makes one test per dump; one that is skipped if there is none. */
    public static Stream<DynamicTest> onEveryDump(Consumer<Path> test) {
        List<Path> dumps = dumps();
        if (dumps.isEmpty()) {
            return Stream.of(DynamicTest.dynamicTest("no dump", () -> missing("a dump")));
        }
        return dumps.stream()
                .map(dump -> DynamicTest.dynamicTest(String.valueOf(dump.getFileName()), () -> test.accept(dump)));
    }

    /** Finds a file or folder below the root; the test is skipped if there is none. */
    public static Path find(String name) {
        Path found = root().resolve(name);
        if (!Files.exists(found)) {
            missing(name);
        }
        return found;
    }

    /** Skips a test for want of data. */
    public static void missing(String what) {
        Assumptions.abort("there is no " + what + " below " + root() + "; -Dcommunity.data=FOLDER says where to look");
    }

    private static Path root() {
        return Path.of(System.getProperty("community.data", "no-data"));
    }
}
