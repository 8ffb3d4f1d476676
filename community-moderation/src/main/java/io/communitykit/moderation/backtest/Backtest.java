package io.communitykit.moderation.backtest;

import io.communitykit.moderation.Decision;
import io.communitykit.moderation.ModerationEngine;
import io.communitykit.moderation.ModerationReplay;
import io.communitykit.moderation.policy.ModerationPolicy;
import io.communitykit.moderation.policy.Rule;
import io.communitykit.moderation.policy.RuleStatus;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Replays a policy over a history, in the order given: what is counted over windows and days is counted as the service
 * would have. Immutable and thread-safe; keeps no text. Costs one review per item.
 */
public final class Backtest {

    /** How many examples are kept of each rule unless said otherwise. */
    public static final int EXAMPLES = 10;

    private final ModerationEngine engine;
    private final int examples;

    private Backtest(ModerationEngine engine, int examples) {
        this.engine = engine;
        this.examples = examples;
    }

    /**
     * Tries a policy.
     *
     * @param policy the policy
     * @return the backtest
     * @throws io.communitykit.config.ConfigException if the policy's own checks find problems
     */
    public static Backtest of(ModerationPolicy policy) {
        return of(ModerationEngine.compile(policy));
    }

    /**
     * Tries a policy that is compiled already, such as one with a vocabulary.
     *
     * @param engine the engine
     * @return the backtest
     */
    public static Backtest of(ModerationEngine engine) {
        return new Backtest(engine, EXAMPLES);
    }

    /**
     * Says how many examples to keep.
     *
     * @param most how many of each rule, at least 0
     * @return the backtest with it
     * @throws IllegalArgumentException if the number is negative
     */
    public Backtest examples(int most) {
        if (most < 0) {
            throw new IllegalArgumentException("examples was " + most + " but it must be at least 0");
        }
        return new Backtest(engine, most);
    }

    /**
     * Lets the drafts of a policy be tried as well: as rules in the shadow.
     *
     * @param policy the policy
     * @return the same policy without drafts
     */
    public static ModerationPolicy withDrafts(ModerationPolicy policy) {
        return replacing(policy, rule -> rule.status() == RuleStatus.DRAFT ? rule.at(RuleStatus.SHADOW) : rule);
    }

    /** The policy with its rules, templates filled in, replaced one by one. */
    static ModerationPolicy replacing(ModerationPolicy policy, Function<Rule, Rule> change) {
        return policy.withRules(policy.resolved().stream().map(change).toList());
    }

    /**
     * Replays a history.
     *
     * @param history what was submitted, in the order in which it was judged
     * @return how the policy fared
     * @throws IllegalArgumentException if two items have different texts under the same numbered revision
     */
    public BacktestReport run(Iterable<PastItem> history) {
        Tallying tallying = new Tallying(engine, examples);
        each(engine, history, tallying::add);
        return tallying.report();
    }

    /** Judges item after item; what was judged before is passed over. */
    static void each(ModerationEngine engine, Iterable<PastItem> history, BiConsumer<PastItem, Decision> sink) {
        ModerationReplay replay = ModerationReplay.of(engine);
        Map<String, Boolean> seen = new TreeMap<>();
        for (PastItem item : history) {
            Decision decision = replay.next(item.submission(), item.at(), item.known());
            if (seen.putIfAbsent(decision.key().toString(), true) == null) {
                sink.accept(item, decision);
            }
        }
    }
}
