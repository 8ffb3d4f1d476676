package io.communitykit.examples.replay;

import io.communitykit.testkit.jupiter.RuleTests;
import io.communitykit.testkit.rules.ModerationCases;
import io.communitykit.testkit.rules.RewardsCases;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Runs the cases that stand beside the bundled configurations. */
class BundledRulesTest {

    private static Path cases(String name) {
        try {
            return Path.of(BundledRulesTest.class.getResource("/config/" + name).toURI());
        } catch (URISyntaxException never) {
            throw new IllegalStateException(never);
        }
    }

    @TestFactory
    Stream<? extends DynamicNode> stackExchangeRewards() {
        return RuleTests.of(cases("stack-exchange-rewards.test.yaml"), RewardsCases.type());
    }

    @TestFactory
    Stream<? extends DynamicNode> photoClubPolicy() {
        return RuleTests.of(cases("photo-club-policy.test.yaml"), ModerationCases.type());
    }

    @TestFactory
    Stream<? extends DynamicNode> houseRules() {
        return RuleTests.of(cases("house-rules.test.yaml"), ModerationCases.type());
    }
}
