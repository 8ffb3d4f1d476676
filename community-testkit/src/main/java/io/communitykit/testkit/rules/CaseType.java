package io.communitykit.testkit.rules;

import io.communitykit.config.ConfigException;
import io.communitykit.config.ConfigReader;
import io.communitykit.config.ConfigResult;
import io.communitykit.config.ConfigSource;
import io.communitykit.config.Position;
import io.communitykit.config.SourceMap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Knows how test files of one sort of configuration are read. Immutable and thread-safe.
 *
 * @param <C> the configuration that they test
 */
public final class CaseType<C extends Record> {

    private static final Pattern TEST_FILE = Pattern.compile("(.+)\\.test(\\.[^.]+)");

    private final Class<C> configuration;
    private final Class<? extends CaseFile<C>> file;

    private CaseType(Class<C> configuration, Class<? extends CaseFile<C>> file) {
        this.configuration = configuration;
        this.file = file;
    }

    static <C extends Record, F extends Record & CaseFile<C>> CaseType<C> of(Class<C> configuration, Class<F> file) {
        return new CaseType<>(configuration, file);
    }

    /**
     * Tells what is tested.
     *
     * @return the configuration's record
     */
    public Class<C> configuration() {
        return configuration;
    }

    /**
     * Loads a test file and the configuration beside it.
     *
     * @param testFile the file, such as {@code house-rules.test.yaml}
     * @param reader reads both; knows the host's extensions
     * @return the configuration and its cases
     * @throws ConfigException with all that is wrong with the test file, or else with the configuration
     * @throws IllegalArgumentException if the test file neither is called {@code *.test.*} nor names a configuration
     */
    public RuleSuite<C> load(Path testFile, ConfigReader reader) {
        Parsed<? extends CaseFile<C>> cases = cases(testFile, reader);
        Path rules = testFile.resolveSibling(rulesOf(testFile, cases.value().config()));
        Parsed<C> config = parse(rules, reader, configuration);
        List<RuleCase<C>> all = new ArrayList<>();
        for (CaseFile.Entry<C> entry : cases.value().cases()) {
            all.add(new RuleCase<>(entry.name(), place(testFile, cases.positions(), all.size()), entry::run));
        }
        return new RuleSuite<>(config.value(), config.positions(), all);
    }

    private record Parsed<T>(T value, SourceMap positions) {}

    private Parsed<? extends CaseFile<C>> cases(Path testFile, ConfigReader reader) {
        Parsed<? extends Record> parsed = parse(testFile, reader, file.asSubclass(Record.class));
        return new Parsed<>(file.cast(parsed.value()), parsed.positions());
    }

    private static <T extends Record> Parsed<T> parse(Path path, ConfigReader reader, Class<T> type) {
        ConfigResult<T> result = reader.load(ConfigSource.of(path), type);
        if (result instanceof ConfigResult.Loaded<T> loaded) {
            return new Parsed<>(loaded.value(), loaded.positions());
        }
        throw new ConfigException(((ConfigResult.Rejected<T>) result).problems());
    }

    private static String rulesOf(Path testFile, @Nullable String named) {
        if (named != null) {
            return named;
        }
        String name = String.valueOf(testFile.getFileName());
        Matcher matcher = TEST_FILE.matcher(name);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("testFile was '" + name
                    + "' but it must be called such as 'house-rules.test.yaml', or name its configuration by 'config'");
        }
        return matcher.replaceFirst("$1$2");
    }

    private static CasePlace place(Path testFile, SourceMap positions, int index) {
        Position position = positions
                .at("cases[" + index + "]")
                .orElseThrow(() -> new IllegalStateException("case " + index + " of " + testFile + " has no place"));
        return new CasePlace(testFile, position.valueLine(), position.valueColumn());
    }
}
