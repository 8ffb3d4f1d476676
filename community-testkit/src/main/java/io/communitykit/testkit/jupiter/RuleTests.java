package io.communitykit.testkit.jupiter;

import io.communitykit.config.ConfigException;
import io.communitykit.config.ConfigReader;
import io.communitykit.testkit.rules.CaseType;
import io.communitykit.testkit.rules.RuleSuite;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/**
 * Turns the cases beside a configuration into dynamic tests, one for each; from a test an editor jumps to the line of
 * its case. Call it from a test factory:
 *
 * <pre>{@code
 * Stream<DynamicNode> houseRules() {
 *     return RuleTests.of(Path.of("src/main/resources/house-rules.test.yaml"), ModerationCases.type());
 * }
 * }</pre>
 */
public final class RuleTests {

    private RuleTests() {}

    /**
     * Reads cases with a reader as {@link ConfigReader#create()} makes it.
     *
     * @param testFile the test file, such as {@code house-rules.test.yaml}
     * @param type what is tested
     * @return one test for each case, in the order of the file
     * @throws ConfigException with all that is wrong with the test file or the configuration, each with its place
     * @throws IllegalArgumentException if the test file neither is called {@code *.test.*} nor names a configuration
     */
    public static Stream<DynamicNode> of(Path testFile, CaseType<?> type) {
        return of(testFile, type, ConfigReader.create());
    }

    /**
     * Reads cases with a reader of the host, which knows its extensions.
     *
     * @param testFile the test file, such as {@code house-rules.test.yaml}
     * @param type what is tested
     * @param reader reads the test file and the configuration
     * @return one test for each case, in the order of the file
     * @throws ConfigException with all that is wrong with the test file or the configuration, each with its place
     * @throws IllegalArgumentException if the test file neither is called {@code *.test.*} nor names a configuration
     */
    public static Stream<DynamicNode> of(Path testFile, CaseType<?> type, ConfigReader reader) {
        return tests(type.load(testFile, reader));
    }

    private static <C extends Record> Stream<DynamicNode> tests(RuleSuite<C> suite) {
        return suite.cases().stream()
                .map(one ->
                        DynamicTest.dynamicTest(one.name(), one.place().toUri(), () -> one.run(suite.configuration())));
    }
}
