package io.communitykit.testkit.rules;

import io.communitykit.config.SourceMap;
import java.util.List;

/**
 * Holds a configuration and the cases that test it. Immutable.
 *
 * @param configuration the configuration
 * @param positions where its values stand in its file
 * @param cases the cases, in the order of the test file; at least one
 * @param <C> the configuration's type
 */
public record RuleSuite<C extends Record>(C configuration, SourceMap positions, List<RuleCase<C>> cases) {

    /** Copies the cases. */
    public RuleSuite {
        cases = List.copyOf(cases);
    }

    /**
     * Runs all cases under the suite's configuration, stopping at the first that fails; for hosts without a test
     * framework.
     *
     * @throws RuleFailure if a case fails
     */
    public void run() {
        cases.forEach(one -> one.run(configuration));
    }
}
