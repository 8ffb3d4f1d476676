package io.communitykit.docs;

import io.communitykit.testkit.jupiter.RuleTests;
import io.communitykit.testkit.rules.ModerationCases;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Runs the cases that the README shows; {@link RuleTests} fails where one does not hold. */
class HouseRulesCasesTest {

    private final Path folder = QuickstartTest.folder();

    @TestFactory
    Stream<DynamicNode> houseRules() {
        return RuleTests.of(folder.resolve("house-rules.test.yaml"), ModerationCases.type());
    }
}
