package io.communitykit.examples.replay.source;

import io.communitykit.config.ConfigException;
import io.communitykit.config.ConfigReader;
import io.communitykit.config.ConfigSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Loads configurations from files, or those that are bundled; what is wrong with one ends the replay. */
public final class Configs {

    private final ConfigReader reader = ConfigReader.create();

    /**
     * Loads a file.
     *
     * @param file the file
     * @param type the configuration's record
     * @param <T> the configuration
     * @return the configuration
     * @throws ReplayException with all that is wrong with the file
     */
    public <T extends Record> T load(Path file, Class<T> type) {
        return load(sourceOf(file), type);
    }

    private static ConfigSource sourceOf(Path file) {
        try {
            return ConfigSource.of(file);
        } catch (IllegalArgumentException unknownEnding) {
            throw new ReplayException(String.valueOf(unknownEnding.getMessage()), unknownEnding);
        }
    }

    /**
     * Loads a bundled configuration.
     *
     * @param name the name of the file among the bundled ones
     * @param type the configuration's record
     * @param <T> the configuration
     * @return the configuration
     */
    public <T extends Record> T bundled(String name, Class<T> type) {
        try (InputStream in = Configs.class.getResourceAsStream("/config/" + name)) {
            if (in == null) {
                throw new IllegalStateException("there is no bundled configuration " + name);
            }
            return load(ConfigSource.of(name, in.readAllBytes()), type);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private <T extends Record> T load(ConfigSource source, Class<T> type) {
        try {
            return reader.load(source, type).orThrow();
        } catch (ConfigException wrong) {
            throw new ReplayException(String.valueOf(wrong.getMessage()), wrong);
        }
    }
}
