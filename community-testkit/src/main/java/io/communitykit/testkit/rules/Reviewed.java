package io.communitykit.testkit.rules;

import io.communitykit.moderation.Decision;
import io.communitykit.moderation.Evidence;
import io.communitykit.moderation.Finding;
import io.communitykit.moderation.Submission;
import io.communitykit.moderation.policy.ClauseRef;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Holds a decision beside what was judged. Immutable.
 *
 * @param submission what was judged
 * @param decision what was decided
 */
public record Reviewed(Submission submission, Decision decision) {

    /**
     * Lists the rules that fired.
     *
     * @return their names, by priority, then by name
     */
    public List<String> rules() {
        return decision.findings().stream().map(Finding::rule).toList();
    }

    /**
     * Lists the rules that could not be decided because a fact was missing.
     *
     * @return their names, by priority, then by name
     */
    public List<String> undecided() {
        return decision.undecided().stream().map(Finding::rule).toList();
    }

    /**
     * Lists the rules that were true without effect.
     *
     * @return their names, by priority, then by name
     */
    public List<String> shadow() {
        return decision.shadow().stream().map(Finding::rule).toList();
    }

    /**
     * Lists what is to be done beside the verdict.
     *
     * @return the keys of the actions, in the order of the rules
     */
    public List<String> actions() {
        return decision.actions().stream()
                .map(planned -> planned.action().key())
                .toList();
    }

    /**
     * Lists the clauses of the guidelines that are enforced.
     *
     * @return their numbers, each once, in the order of the rules that decided
     */
    public List<String> clauses() {
        return decision.clauses().stream().map(ClauseRef::number).distinct().toList();
    }

    /**
     * Quotes what the rules found, from the original texts.
     *
     * @return the passages in the order in which they were found, each once
     */
    public List<String> found() {
        Set<String> passages = new LinkedHashSet<>();
        for (Finding finding : decision.findings()) {
            for (Evidence evidence : finding.evidence()) {
                passages.add(text(submission, evidence.part()).substring(evidence.start(), evidence.end()));
            }
        }
        return List.copyOf(passages);
    }

    /** The text of a part: its own, or one of what it answers or of what began the thread. */
    private static String text(Submission from, String part) {
        String own = from.parts().get(part);
        if (own != null) {
            return own;
        }
        boolean answered = part.startsWith("parent.");
        Submission other =
                answered ? from.surroundings().parent() : from.surroundings().thread();
        return text(
                Objects.requireNonNull(other, part),
                part.substring(answered ? "parent.".length() : "thread.".length()));
    }
}
