package io.communitykit.moderation.backtest;

import io.communitykit.moderation.DecisionKey;
import io.communitykit.moderation.Evidence;
import java.util.List;

/**
 * Points at something that a rule matched. Immutable.
 *
 * @param key what was judged
 * @param label what people think of it
 * @param evidence the places that the rule found
 */
public record Example(DecisionKey key, Label label, List<Evidence> evidence) {

    /** Copies the evidence. */
    public Example {
        evidence = List.copyOf(evidence);
    }
}
