package io.communitykit.moderation.backtest;

import io.communitykit.moderation.Decision;
import io.communitykit.moderation.Finding;
import io.communitykit.moderation.ModerationEngine;
import io.communitykit.moderation.policy.ModerationPolicy;
import io.communitykit.moderation.policy.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells what another policy would change. Immutable.
 *
 * @param before how the first policy fared
 * @param after how the second policy fared
 * @param changes everything on which they decide differently, in the order of the history
 */
public record PolicyDifference(BacktestReport before, BacktestReport after, List<Change> changes) {

    /** Copies the changes. */
    public PolicyDifference {
        changes = List.copyOf(changes);
    }

    /**
     * Compares two policies.
     *
     * @param before the first policy
     * @param after the second policy
     * @param history what was submitted, in the order in which it was judged
     * @return the difference
     * @throws io.communitykit.config.ConfigException if the own checks of a policy find problems
     */
    public static PolicyDifference of(ModerationPolicy before, ModerationPolicy after, List<PastItem> history) {
        return of(ModerationEngine.compile(before), ModerationEngine.compile(after), history);
    }

    /**
     * Compares two policies that are compiled already.
     *
     * @param before the first policy
     * @param after the second policy
     * @param history what was submitted, in the order in which it was judged
     * @return the difference
     */
    public static PolicyDifference of(ModerationEngine before, ModerationEngine after, List<PastItem> history) {
        Tallying first = new Tallying(before, Backtest.EXAMPLES);
        Tallying second = new Tallying(after, Backtest.EXAMPLES);
        List<Decision> decided = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        Backtest.each(before, history, (item, decision) -> {
            first.add(item, decision);
            decided.add(decision);
        });
        int[] next = {0};
        Backtest.each(after, history, (item, decision) -> {
            second.add(item, decision);
            Decision other = decided.get(next[0]++);
            if (other.verdict() != decision.verdict() || !names(other).equals(names(decision))) {
                changes.add(new Change(
                        decision.key(),
                        item.label(),
                        other.verdict(),
                        decision.verdict(),
                        names(other),
                        names(decision)));
            }
        });
        return new PolicyDifference(first.report(), second.report(), changes);
    }

    private static List<String> names(Decision decision) {
        return decision.findings().stream().map(Finding::rule).toList();
    }

    /**
     * Counts what went from one verdict to another.
     *
     * @param from the verdict of the first policy
     * @param to the verdict of the second policy
     * @return how many changes
     */
    public long count(Verdict from, Verdict to) {
        return changes.stream()
                .filter(change -> change.before() == from && change.after() == to)
                .count();
    }
}
