package io.communitykit.moderation.backtest;

import io.communitykit.moderation.Decision;
import io.communitykit.moderation.DecisionKey;
import io.communitykit.moderation.Finding;
import io.communitykit.moderation.ModerationEngine;
import io.communitykit.moderation.policy.ModerationPolicy;
import io.communitykit.moderation.policy.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Proposes allowed phrases and thresholds that let false positives go, and proves that nothing is lost: with all
 * proposals together, everything that is labeled offending gets a verdict at least as severe as before. Immutable.
 *
 * @param proposals the changes, the one that lets most go first
 * @param policy the policy with all of them
 * @param released the false positives that no rule holds any more
 * @param remaining the false positives for which nothing was found that loses nothing
 * @param kept everything that is labeled offending and flagged, and still is: the proof
 */
public record Tuning(
        List<Proposal> proposals,
        ModerationPolicy policy,
        List<DecisionKey> released,
        List<DecisionKey> remaining,
        List<DecisionKey> kept) {

    /** How many changes are tried at most in one round. */
    private static final int MOST_CANDIDATES = 64;

    /** Copies the lists. */
    public Tuning {
        proposals = List.copyOf(proposals);
        released = List.copyOf(released);
        remaining = List.copyOf(remaining);
        kept = List.copyOf(kept);
    }

    /**
     * Looks for changes, without a vocabulary.
     *
     * @param policy the policy
     * @param history what was submitted, in the order in which it was judged; items labeled {@link Label#OFFENDING} are
     *     the true positives that must not be lost
     * @param falsePositives what is to be let go
     * @param support how many false positives a change must let go, at least 1; two keep it from learning by heart
     * @return the changes; none if nothing was found
     * @throws IllegalArgumentException if the support is not positive, or nothing in the history is offending and
     *     flagged, so that nothing could be proved
     */
    public static Tuning of(
            ModerationPolicy policy, List<PastItem> history, Collection<DecisionKey> falsePositives, int support) {
        return of(policy, ModerationEngine::compile, history, falsePositives, support);
    }

    /**
     * Looks for changes.
     *
     * @param policy the policy
     * @param compiler compiles policies, such as with a vocabulary
     * @param history what was submitted, in the order in which it was judged; items labeled {@link Label#OFFENDING} are
     *     the true positives that must not be lost
     * @param falsePositives what is to be let go
     * @param support how many false positives a change must let go, at least 1; two keep it from learning by heart
     * @return the changes; none if nothing was found
     * @throws IllegalArgumentException if the support is not positive, or nothing in the history is offending and
     *     flagged, so that nothing could be proved
     */
    public static Tuning of(
            ModerationPolicy policy,
            Function<ModerationPolicy, ModerationEngine> compiler,
            List<PastItem> history,
            Collection<DecisionKey> falsePositives,
            int support) {
        if (support < 1) {
            throw new IllegalArgumentException("support was " + support + " but it must be at least 1");
        }
        return new Search(compiler, history, falsePositives, support).from(policy);
    }

    /** How everything came out under one policy. */
    private record Outcome(Map<DecisionKey, Decision> decisions) {

        boolean isReleased(DecisionKey key) {
            Decision decision = decisions.get(key);
            return decision != null && decision.verdict() == Verdict.ALLOW;
        }
    }

    /** Tries one change after the other. */
    private static final class Search {

        private final Function<ModerationPolicy, ModerationEngine> compiler;
        private final List<PastItem> history;
        private final Set<DecisionKey> wrong;
        private final int support;
        private final Map<DecisionKey, Label> labels = new LinkedHashMap<>();
        private final Map<DecisionKey, PastItem> items = new LinkedHashMap<>();

        Search(
                Function<ModerationPolicy, ModerationEngine> compiler,
                List<PastItem> history,
                Collection<DecisionKey> falsePositives,
                int support) {
            this.compiler = compiler;
            this.history = history;
            this.wrong = new LinkedHashSet<>(falsePositives);
            this.support = support;
        }

        private Outcome judged(ModerationPolicy policy) {
            Map<DecisionKey, Decision> decisions = new LinkedHashMap<>();
            Backtest.each(compiler.apply(policy), history, (item, decision) -> {
                decisions.put(decision.key(), decision);
                labels.put(decision.key(), item.label());
                items.put(decision.key(), item);
            });
            return new Outcome(decisions);
        }

        Tuning from(ModerationPolicy policy) {
            Outcome before = judged(policy);
            List<DecisionKey> right = before.decisions().entrySet().stream()
                    .filter(entry -> labels.get(entry.getKey()) == Label.OFFENDING
                            && entry.getValue().verdict() != Verdict.ALLOW)
                    .map(Map.Entry::getKey)
                    .toList();
            if (right.isEmpty()) {
                throw new IllegalArgumentException(
                        "history had nothing that is offending and flagged but it must, to prove that nothing is lost");
            }
            List<Proposal> proposals = new ArrayList<>();
            ModerationPolicy tuned = policy;
            Outcome now = before;
            for (Optional<Step> step = best(tuned, now, before, right);
                    step.isPresent();
                    step = best(tuned, now, before, right)) {
                proposals.add(step.get().proposal());
                tuned = step.get().policy();
                now = step.get().outcome();
            }
            Outcome end = now;
            return new Tuning(
                    proposals,
                    tuned,
                    wrong.stream().filter(end::isReleased).toList(),
                    wrong.stream().filter(key -> !end.isReleased(key)).toList(),
                    right);
        }

        private record Step(Proposal proposal, ModerationPolicy policy, Outcome outcome) {}

        /** The change that lets most go and loses nothing; of several the one that was found first. */
        private Optional<Step> best(ModerationPolicy policy, Outcome now, Outcome before, List<DecisionKey> right) {
            List<DecisionKey> open =
                    wrong.stream().filter(key -> !now.isReleased(key)).toList();
            Map<String, Candidate> candidates = new LinkedHashMap<>();
            for (DecisionKey key : open) {
                Decision decision = now.decisions().get(key);
                PastItem item = items.get(key);
                if (decision != null && item != null) {
                    for (Finding finding : decision.findings()) {
                        Candidates.of(policy, item.submission(), finding)
                                .forEach(one -> candidates.putIfAbsent(one.where() + "=" + one.to(), one));
                    }
                }
            }
            Step best = null;
            for (Candidate candidate :
                    candidates.values().stream().limit(MOST_CANDIDATES).toList()) {
                Outcome after = judged(candidate.policy());
                List<DecisionKey> released =
                        open.stream().filter(after::isReleased).toList();
                boolean better = best == null
                        || released.size() > best.proposal().released().size();
                if (released.size() >= support && better && losesNothing(before, after, right)) {
                    best = new Step(candidate.proposal(released), candidate.policy(), after);
                }
            }
            return Optional.ofNullable(best);
        }

        private static boolean losesNothing(Outcome before, Outcome after, List<DecisionKey> right) {
            for (DecisionKey key : right) {
                Decision was = before.decisions().get(key);
                Decision is = after.decisions().get(key);
                if (was == null || is == null || is.verdict().compareTo(was.verdict()) < 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
