package io.communitykit.moderation.backtest;

import io.communitykit.moderation.PolicyRef;
import io.communitykit.moderation.policy.Verdict;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells how a policy fared over a history. Immutable.
 *
 * @param policy the policy
 * @param items how much was judged
 * @param verdicts how often each verdict was given; those without one are absent
 * @param flagged what got another verdict than {@link Verdict#ALLOW}, against what people think of it
 * @param load what people would have had to review
 * @param rules the rules that were asked, by priority, then by name
 */
public record BacktestReport(
        PolicyRef policy,
        long items,
        Map<Verdict, Long> verdicts,
        Counted flagged,
        ReviewLoad load,
        List<RuleRecord> rules) {

    /** Copies verdicts and rules. */
    public BacktestReport {
        Map<Verdict, Long> sorted = new EnumMap<>(Verdict.class);
        sorted.putAll(verdicts);
        verdicts = Collections.unmodifiableMap(sorted);
        rules = List.copyOf(rules);
    }

    /**
     * Finds a rule.
     *
     * @param name its name
     * @return how it fared; empty if it was not asked
     */
    public Optional<RuleRecord> rule(String name) {
        return rules.stream().filter(rule -> rule.rule().equals(name)).findFirst();
    }
}
