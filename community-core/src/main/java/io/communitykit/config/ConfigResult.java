package io.communitykit.config;

import java.util.List;

/**
 * What came of loading a configuration: the value, or everything that is wrong with it.
 *
 * @param <T> the configuration
 */
public sealed interface ConfigResult<T> {

    /**
     * Returns the configuration, or throws what is wrong with it.
     *
     * @return the configuration
     * @throws ConfigException if it was rejected
     */
    T orThrow();

    /**
     * A sound configuration.
     *
     * @param <T> the configuration
     * @param value the configuration
     * @param positions where its values stand in the source
     */
    record Loaded<T>(T value, SourceMap positions) implements ConfigResult<T> {
        @Override
        public T orThrow() {
            return value;
        }
    }

    /**
     * A configuration with problems; nothing of it can be used.
     *
     * @param <T> the configuration
     * @param problems all that is wrong, in the order of the source, at least one
     */
    record Rejected<T>(List<Problem> problems) implements ConfigResult<T> {

        /** Copies the list. */
        public Rejected {
            problems = List.copyOf(problems);
        }

        @Override
        public T orThrow() {
            throw new ConfigException(problems);
        }
    }
}
