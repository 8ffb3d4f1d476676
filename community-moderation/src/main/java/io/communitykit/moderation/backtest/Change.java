package io.communitykit.moderation.backtest;

import io.communitykit.moderation.DecisionKey;
import io.communitykit.moderation.policy.Verdict;
import java.util.List;

/**
 * Tells that two policies decide differently. Immutable.
 *
 * @param key what was judged
 * @param label what people think of it
 * @param before the verdict of the first policy
 * @param after the verdict of the second policy
 * @param rulesBefore the rules of the first policy that fired
 * @param rulesAfter the rules of the second policy that fired
 */
public record Change(
        DecisionKey key,
        Label label,
        Verdict before,
        Verdict after,
        List<String> rulesBefore,
        List<String> rulesAfter) {

    /** Copies the rules. */
    public Change {
        rulesBefore = List.copyOf(rulesBefore);
        rulesAfter = List.copyOf(rulesAfter);
    }
}
