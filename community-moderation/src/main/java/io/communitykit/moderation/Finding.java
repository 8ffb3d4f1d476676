package io.communitykit.moderation;

import io.communitykit.moderation.action.Reach;
import io.communitykit.moderation.policy.ClauseRef;
import io.communitykit.moderation.policy.Truth;
import io.communitykit.moderation.policy.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records how one rule came out, with every condition in it. Immutable.
 *
 * @param rule the name of the rule
 * @param priority its priority
 * @param verdict what the rule asks for
 * @param trace how its condition came out
 * @param clause the clause of the guidelines that the rule enforces
 * @param restraint why the rule does less than it says; none if it does all
 * @param reach how far the verdict reaches; none if it is about the submission alone, everywhere and for good
 * @param labels what the submission is labeled with
 */
public record Finding(
        String rule,
        int priority,
        Verdict verdict,
        Trace trace,
        @Nullable ClauseRef clause,
        @Nullable Restraint restraint,
        @Nullable Reach reach,
        List<String> labels) {

    /** Copies the labels. */
    public Finding {
        labels = List.copyOf(labels);
    }

    /**
     * Records how a rule came out that names no clause and does all that it says.
     *
     * @param rule the name of the rule
     * @param priority its priority
     * @param verdict what the rule asks for
     * @param trace how its condition came out
     */
    public Finding(String rule, int priority, Verdict verdict, Trace trace) {
        this(rule, priority, verdict, trace, null, null, null, List.of());
    }

    /**
     * Gathers the evidence of all conditions that came out true, of every rank.
     *
     * @return the evidence, in the order of the conditions
     */
    public List<Evidence> evidence() {
        List<Evidence> all = new ArrayList<>();
        gather(trace, all);
        return List.copyOf(all);
    }

    private static void gather(Trace trace, List<Evidence> all) {
        if (trace.value() == Truth.TRUE) {
            all.addAll(trace.evidence());
        }
        trace.parts().forEach(part -> gather(part, all));
    }

    /**
     * Tells what alone would have changed the outcome of the rule: each condition which, had it come out the other way
     * and all else the same, would have kept the rule from firing.
     *
     * @return the conditions, in the order of the rule; empty if no single one would have changed it
     */
    public List<Pivot> pivots() {
        return Pivots.of(this);
    }
}
