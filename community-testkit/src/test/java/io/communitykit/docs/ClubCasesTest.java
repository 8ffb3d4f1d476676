package io.communitykit.docs;

import io.communitykit.testkit.jupiter.RuleTests;
import io.communitykit.testkit.rules.RewardsCases;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Runs the cases beside the program that the page on rewards shows. */
class ClubCasesTest {

    @TestFactory
    Stream<DynamicNode> club() throws URISyntaxException {
        return RuleTests.of(
                Path.of(ClubCasesTest.class.getResource("club.test.yaml").toURI()), RewardsCases.type());
    }
}
