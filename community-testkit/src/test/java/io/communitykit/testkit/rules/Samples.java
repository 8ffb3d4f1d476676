package io.communitykit.testkit.rules;

import io.communitykit.config.ConfigReader;
import java.nio.file.Path;

/** Finds the sample configurations of the tests where they are written, so that an editor jumps there. */
final class Samples {

    private static final Path FOLDER = Path.of("src/test/resources/io/communitykit/testkit/rules");

    private Samples() {}

    static Path path(String name) {
        return FOLDER.resolve(name);
    }

    static <C extends Record> C read(String name, Class<C> type) {
        return ConfigReader.read(path(name), type);
    }
}
