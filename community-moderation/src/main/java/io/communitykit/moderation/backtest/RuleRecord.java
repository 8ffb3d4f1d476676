package io.communitykit.moderation.backtest;

import io.communitykit.moderation.policy.Verdict;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tells how one rule fared over a history. Immutable.
 *
 * @param rule the name of the rule
 * @param verdict what it asks for
 * @param matches how often its condition was true
 * @param acted how often it had effect: not where it is being tried or had reached its cap
 * @param undecided how often its condition was unknown
 * @param truePositives how many of the matches are offending
 * @param falsePositives how many of the matches are fine
 * @param alone how many of the matches no other rule had that asks for at least as much
 * @param beside how many of the matches each other rule had that asks for at least as much
 * @param examples some of the matches, false positives first
 */
public record RuleRecord(
        String rule,
        Verdict verdict,
        long matches,
        long acted,
        long undecided,
        long truePositives,
        long falsePositives,
        long alone,
        Map<String, Long> beside,
        List<Example> examples) {

    /** Copies map and list. */
    public RuleRecord {
        beside = Collections.unmodifiableMap(new TreeMap<>(beside));
        examples = List.copyOf(examples);
    }
}
